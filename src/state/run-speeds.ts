import type { RunSource } from '../core/grading/run.ts';
import { jsonItem, setJsonItem } from './json-item.ts';

/** Samples per second, drawn and graded, until one of a model's runs has been timed here. */
const guess = 60;
/** Fewer samples than this say little about the next run. */
const least = 40;
/** Seconds until sandbox and model are up. */
const bootSeconds = 2;
const storageKey = 'run-speeds';

/** About how long a run takes on this device, and whether that is more than a guess. */
export interface TimeEstimate {
  readonly seconds: number;
  readonly isMeasured: boolean;
}

/** What speeds are remembered by: the same model may be faster elsewhere. */
export const speedKey = ({
  model = '',
  endpoint,
}: Pick<RunSource, 'model' | 'endpoint'>): string =>
  endpoint === undefined ? model : `${model} at ${endpoint}`;

/** Notes how long so many samples of a model took, boot excluded, for the next estimate. */
export function noteSpeed(model: string, samples: number, ms: number): void {
  if (samples < least || ms <= 0) return;
  setJsonItem(storageKey, { ...speeds(), [model]: (1000 * samples) / ms });
}

/** About how long a run will take. */
export function estimateTime(model: string, samples: number): TimeEstimate {
  const measured = speeds()[model];
  return {
    seconds: bootSeconds + samples / (measured ?? guess),
    isMeasured: measured !== undefined,
  };
}

/** How fast a model's last run was here: `212 samples/s`; undefined before one was timed. */
export function speedText(model: string): string | undefined {
  const measured = speeds()[model];
  if (measured === undefined) return undefined;
  return `${rates.format(measured)} samples/s`;
}

const rates = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 2 });

function speeds(): Readonly<Record<string, number>> {
  const stored = jsonItem(storageKey);
  const entries = Object.entries(stored).filter(
    (entry): entry is [string, number] => Number(entry[1]) > 0,
  );
  return Object.fromEntries(entries);
}
