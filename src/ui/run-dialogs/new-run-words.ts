import { m } from '../../messages/messages.js';
import type { NewRun } from '../../state/new-run.svelte.ts';
import type { NewRunSettings } from '../../state/new-run-settings.ts';
import type { TimeEstimate } from '../../state/run-speeds.ts';
import { countText, secondsText } from '../../state/library-words.ts';

/** What is about to be drawn and about how long that takes, in a sentence. */
export function summaryText({
  samples,
  picked,
  time,
  alsoAt,
}: Pick<NewRun, 'samples' | 'picked' | 'time' | 'alsoAt'>): string {
  if (!(samples > 0)) return '';
  const runs = alsoAt.length === 0 ? '' : ` in ${m.words_runs({ count: 1 + alsoAt.length })}`;
  const what = `${m.words_samples({ count: samples })} of ${m.words_problems({ count: picked.length })}${runs}`;
  if (!time) return `${what}; nobody has measured how long that takes.`;
  return `${what}, about ${secondsText(time.seconds)}${bases[time.basis]}.`;
}

const bases = {
  run: ', as fast as the last run here',
  few: ' by a rough measurement',
  guess: ' at a guess',
} as const satisfies Record<TimeEstimate['basis'], string>;

/** What stands in the advanced part, while it is closed. */
export function advancedText(
  { timeSeconds, memoryMiB }: Pick<NewRunSettings, 'timeSeconds' | 'memoryMiB'>,
  stops: number,
): string {
  return `${timeSeconds} s, ${memoryMiB} MiB, ${stops === 0 ? 'no stop sequences' : countText(stops, 'stop sequence')}`;
}

/** What n allows, and what the wanted k asks of it. */
export function sampleHint(n: number, k = 1): string {
  if (n >= 1 && k > n) {
    return `The Lab looks at k = ${k}: from ${m.words_samples({ count: n })} there is no pass@${k}.`;
  }
  return 'pass@k needs at least k samples: the curve ends at k = n.';
}

/** What a temperature means where that is easily missed. */
export const temperatureHint = (temperature: number): string =>
  temperature === 0 ? 'At 0 all samples of a problem are the same.' : 'Higher is more varied.';

/** Said of a copy that would change nothing. */
export const repeatText =
  'Model, temperature and seed are those of the run it is made after: so will be its samples.';

/** Said while this tab works on another run. */
export const waitText = 'It waits for the run in progress.';
