import { m } from '../../../messages/messages.js';
import { languageOf } from '../../../core/problems/language-of.ts';
import { noCodeReasons } from '../../../core/sampling/extract/reasons.ts';
import type { SampleDetail } from '../../../state/lab-source.ts';
import type { CodeContent } from '../../parts/code-view.ts';

/** The stations between question and verdict, in the order of the data. */
export const inspectorTabs = [
  { id: 'prompt', label: m.lab_tab_prompt },
  { id: 'answer', label: m.lab_tab_answer },
  { id: 'code', label: m.lab_tab_code },
  { id: 'program', label: m.lab_tab_program },
  { id: 'verdict', label: m.lab_tab_verdict },
] as const;

export type InspectorTab = (typeof inspectorTabs)[number]['id'];

type Content = CodeContent | undefined;

/** What each tab with a code view shows; undefined where there is nothing. */
const contents: Readonly<Record<string, (detail: SampleDetail) => Content>> = {
  prompt: ({ problem, asked }) =>
    asked === undefined
      ? {
          code: problem.prompt,
          label: m.lab_tab_prompt(),
          language: problem.promptKind === 'code' ? languageOf(problem) : 'text',
        }
      : { code: asked, label: m.lab_tab_prompt(), language: 'text' },
  answer: ({ sample }) =>
    sample && {
      code: sample.answer?.text ?? sample.completion.text,
      label: m.lab_tab_answer(),
      language: 'text',
    },
  code: (detail) => codeOf(detail, m.lab_code_found(), detail.code, { mark: failingLine(detail) }),
  program: (detail) => codeOf(detail, m.lab_whole_program(), detail.program),
};

/** What a tab's code view shows; undefined where there is nothing. */
export const codeContent = (tab: string, detail: SampleDetail): Content => contents[tab]?.(detail);

const codeOf = (
  { sample, problem }: SampleDetail,
  label: string,
  code: string | undefined,
  more: Pick<CodeContent, 'mark'> = {},
): Content =>
  code === undefined || isWithoutCode(sample)
    ? undefined
    : { code, label, language: languageOf(problem), ...more };

/** Whether a model answered, and nothing in its answer is code. */
const isWithoutCode = (sample: SampleDetail['sample']): boolean =>
  sample?.answer !== undefined && noCodeReasons.has(sample.answer.reason.code);

function failingLine({ verdict }: SampleDetail): CodeContent['mark'] {
  const error = verdict !== undefined && 'error' in verdict ? verdict.error : undefined;
  if (error?.line === undefined) return undefined;
  return { line: error.line, note: [error.type, error.message].filter(Boolean).join(': ') };
}
