import { m } from '../../messages/messages.js';
import type { NewRun } from '../../state/new-run.svelte.ts';
import type { NewRunSettings } from '../../state/new-run-settings.ts';
import type { TimeEstimate } from '../../state/run-speeds.ts';
import { secondsText } from '../../state/library-words.ts';

/** What is about to be drawn and about how long that takes, in a sentence. */
export function summaryText({
  samples,
  picked,
  time,
  alsoAt,
}: Pick<NewRun, 'samples' | 'picked' | 'time' | 'alsoAt'>): string {
  if (!(samples > 0)) return '';
  const counts = {
    samples: m.words_samples({ count: samples }),
    problems: m.words_problems({ count: picked.length }),
  };
  const what =
    alsoAt.length === 0
      ? m.dialogs_samples_of(counts)
      : m.dialogs_samples_of_in({ ...counts, runs: m.words_runs({ count: 1 + alsoAt.length }) });
  if (!time) return m.dialogs_not_measured({ what });
  return bases[time.basis]({ what, time: secondsText(time.seconds) });
}

const bases = {
  run: m.dialogs_about_run,
  few: m.dialogs_about_few,
  guess: m.dialogs_about_guess,
} as const satisfies Record<TimeEstimate['basis'], unknown>;

/** What stands in the advanced part, while it is closed. */
export function advancedText(
  { timeSeconds, memoryMiB }: Pick<NewRunSettings, 'timeSeconds' | 'memoryMiB'>,
  stops: number,
): string {
  return m.dialogs_limits({
    seconds: timeSeconds,
    memory: memoryMiB,
    stops: stops === 0 ? m.dialogs_no_stops() : m.dialogs_stop_count({ count: stops }),
  });
}

/** What n allows, and what the wanted k asks of it. */
export function sampleHint(n: number, k = 1): string {
  if (n >= 1 && k > n) {
    return m.dialogs_k_beyond({ k: String(k), samples: m.words_samples({ count: n }) });
  }
  return m.dialogs_k_most();
}

/** What a temperature means where that is easily missed. */
export const temperatureHint = (temperature: number): string =>
  temperature === 0 ? m.dialogs_t_zero() : m.dialogs_t_higher();
