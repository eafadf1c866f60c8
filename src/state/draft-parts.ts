import type { Limits } from '../core/grading/limits.ts';
import type { SamplingParams } from '../core/sampling/params.ts';
import type { NewRunSettings } from './new-run-settings.ts';
import { typedNumber } from './number-issue.ts';
import type { ProblemScope } from './pick-problems.ts';
import type { DrawnSource } from './run-draft.ts';

/** A count as it was typed; 0 for what is none, so that nothing is picked. */
const count = (text: string): number => (Number.isInteger(typedNumber(text)) ? Number(text) : 0);

/** Which problems the form asks for. */
export function scopeOf({ scope, count: typed, pickSeed, chosen }: NewRunSettings): ProblemScope {
  if (scope === 'all') return { kind: scope };
  if (scope === 'chosen') return { kind: scope, taskIds: chosen };
  const first = Math.max(0, count(typed));
  if (scope === 'first') return { kind: scope, count: first };
  return { kind: scope, count: first, seed: count(pickSeed) };
}

/** What the form asks to draw with; numbers that are none are NaN. */
export function sourceOf(settings: NewRunSettings): DrawnSource {
  const { engine, endpoint, model, stop } = settings;
  return {
    kind: 'model',
    engine,
    ...(endpoint !== '' && { endpoint }),
    model,
    params: {
      temperature: typedNumber(settings.temperature),
      topP: typedNumber(settings.topP),
      maxTokens: typedNumber(settings.maxTokens),
      seed: typedNumber(settings.seed),
      stop,
    },
  };
}

/** The limits the form asks for; what it does not ask is as in `base`. */
export const limitsOf = ({ timeSeconds, memoryMiB }: NewRunSettings, base: Limits): Limits => ({
  ...base,
  timeMs: Math.round(1000 * typedNumber(timeSeconds)),
  memoryMiB: typedNumber(memoryMiB),
});

/** Whether the same seed would draw the same with both. */
export const sameParams = (a: SamplingParams, b: SamplingParams): boolean =>
  (['temperature', 'topP', 'maxTokens', 'seed'] as const).every((name) => a[name] === b[name]) &&
  JSON.stringify(a.stop) === JSON.stringify(b.stop);
