import type { SampleDetail } from '../../../state/lab-source.ts';
import type { CodeContent } from '../../parts/code-view.ts';

/** The stations between question and verdict, in the order of the data. */
export const inspectorTabs = [
  { id: 'prompt', label: 'Prompt' },
  { id: 'answer', label: 'Raw answer' },
  { id: 'code', label: 'Code' },
  { id: 'program', label: 'Program' },
  { id: 'verdict', label: 'Verdict' },
] as const;

export type InspectorTab = (typeof inspectorTabs)[number]['id'];

/** What a tab's code view shows; undefined where there is nothing. */
export function codeContent(tab: string, detail: SampleDetail): CodeContent | undefined {
  const { problem, sample, code, program } = detail;
  switch (tab) {
    case 'prompt': {
      const language = problem.promptKind === 'code' ? 'python' : 'text';
      return { code: problem.prompt, label: 'Prompt', language };
    }
    case 'answer':
      return (
        sample && {
          code: sample.completion.text,
          label: 'Raw answer',
          language: 'text',
        }
      );
    case 'code':
      return code === undefined
        ? undefined
        : {
            code,
            label: 'Code found in the answer',
            language: 'python',
            mark: failingLine(detail),
          };
    case 'program':
      return program === undefined
        ? undefined
        : { code: program, label: 'Whole program', language: 'python' };
    default:
      return undefined;
  }
}

function failingLine({ verdict }: SampleDetail): CodeContent['mark'] {
  const error = verdict !== undefined && 'error' in verdict ? verdict.error : undefined;
  if (error?.line === undefined) return undefined;
  return { line: error.line, note: [error.type, error.message].filter(Boolean).join(': ') };
}
