import { saidOf } from './said/said-of.svelte.ts';
import { m } from '../messages/messages.js';
import type { Limits } from '../core/grading/limits.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { SamplingParams } from '../core/sampling/params.ts';
import type { PromptTemplate } from '../core/sampling/prompts/prompt-template.ts';
import { checkTemplate } from '../core/sampling/prompts/check-template.ts';
import type { EngineDescriptor } from '../engines/engine.ts';
import { engineOfSource } from './engine-of-source.ts';
import { numberText } from './library-words.ts';
import { numberIssue } from './number-issue.ts';
import {
  draftRanges,
  mostSamples,
  type DraftField,
  type DraftIssues,
  type DrawnSource,
  type RunDraft,
} from './run-draft.ts';

/** What the words of a complaint call a number. */
const numbers = {
  n: { label: m.dialogs_number_n, whole: true },
  temperature: { label: m.dialogs_number_temperature, whole: false },
  topP: { label: m.dialogs_number_top_p, whole: false },
  maxTokens: { label: m.dialogs_number_max_tokens, whole: true },
  seed: { label: m.dialogs_number_seed, whole: true },
  timeSeconds: { label: m.dialogs_number_time_seconds, whole: false },
  memoryMiB: { label: m.dialogs_number_memory, whole: true },
} as const;

type NumberField = keyof typeof numbers;

/** What is wrong with a number of a draft, in a sentence; undefined where nothing is. */
export function draftNumberIssue(
  field: NumberField,
  value: number,
  most: number = draftRanges[field].most,
): string | undefined {
  const { label, whole } = numbers[field];
  return numberIssue({ label: label(), whole }, value, { ...draftRanges[field], most });
}

/**
 * What is wrong with a draft by itself, in sentences: its numbers, its model, its size. `problems`
 * are those it is about, already looked up.
 */
export function draftIssues(
  draft: Pick<RunDraft, 'n' | 'source' | 'tests' | 'limits'>,
  problems: readonly Problem[],
  engines: readonly EngineDescriptor[],
): DraftIssues {
  const { n, source, tests, limits } = draft;
  return present({
    problems: problems.length === 0 ? m.dialogs_choose_one() : undefined,
    n: draftNumberIssue('n', n) ?? sizeIssue(n * problems.length),
    ...(limits && limitIssues(limits)),
    tests: tests === 'weak' ? weakTestsIssue(problems) : undefined,
    ...(source.kind === 'model' && sourceIssues(source, problems, engines)),
  });
}

const limitIssues = ({ timeMs, memoryMiB }: Limits): Issues => ({
  timeSeconds: draftNumberIssue('timeSeconds', timeMs / 1000),
  memoryMiB: draftNumberIssue('memoryMiB', memoryMiB),
});

function sizeIssue(samples: number): string | undefined {
  if (samples <= mostSamples) return undefined;
  return m.dialogs_too_many({ samples: numberText(samples), most: numberText(mostSamples) });
}

function weakTestsIssue(problems: readonly Pick<Problem, 'weakTests'>[]): string | undefined {
  const without = problems.filter(({ weakTests }) => weakTests === undefined).length;
  return without === 0
    ? undefined
    : m.dialogs_no_weak({ problems: m.words_problems({ count: without }) });
}

function sourceIssues(
  source: DrawnSource,
  problems: readonly Problem[],
  engines: readonly EngineDescriptor[],
): Issues {
  const engine = engineOfSource(engines, source);
  const model = engine?.models.find(({ id }) => id === source.model);
  if (!engine || !model) return { engine: missingModel(source) };
  return {
    template: templateIssue(source.template, problems, engine),
    ...paramsIssues(source.params, model.maxTokens),
  };
}

const missingModel = ({ model, endpoint }: DrawnSource): string =>
  endpoint === undefined
    ? m.dialogs_no_model({ model })
    : m.dialogs_no_endpoint({ endpoint, model });

function templateIssue(
  template: PromptTemplate | undefined,
  problems: readonly Problem[],
  { capabilities, label }: EngineDescriptor,
): string | undefined {
  const { forms } = capabilities;
  if (forms.length === 0) return undefined;
  if (!template) return m.dialogs_choose_template();
  if (!forms.includes(template.kind)) return m.dialogs_no_kind({ label, kind: template.kind });
  const issue = checkTemplate(template, problems).find(({ level }) => level === 'error');
  return issue && saidOf(issue.message);
}

function paramsIssues(params: SamplingParams, maxTokens: number): Issues {
  return {
    temperature: draftNumberIssue('temperature', params.temperature),
    topP: draftNumberIssue('topP', params.topP),
    maxTokens: draftNumberIssue('maxTokens', params.maxTokens, maxTokens),
    seed: draftNumberIssue('seed', params.seed),
  };
}

type Issues = Partial<Record<DraftField, string | undefined>>;

const present = (issues: Issues): DraftIssues =>
  Object.fromEntries(Object.entries(issues).filter(([, issue]) => issue !== undefined));
