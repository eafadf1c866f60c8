import { m } from '../messages/messages.js';
import * as v from 'valibot';
import type { RunSource } from '../core/grading/run.ts';
import { hostOf } from '../engines/openai/endpoint-host.ts';
import { jsonItem, setJsonItem } from './json-item.ts';

/** Samples per second, drawn and graded, until one of a model's runs has been timed here. */
const guess = 60;
/** Fewer samples than this say little about the next run. */
const least = 40;
/** Seconds until sandbox and model are up. */
const bootSeconds = 2;
const storageKey = 'run-speeds';

/** How fast a model was when it drew here last. */
export interface ModelSpeed {
  /** The model, as shown to people. */
  readonly label: string;
  /** Whether this device drew, rather than a server. */
  readonly isHere: boolean;
  /** Drawn and graded per second; of a rough one drawn only. */
  readonly samples: number;
  /** Tokens drawn per second, prompts included in the time; absent where the engine counts none. */
  readonly tokens?: number | undefined;
  /** ISO 8601 time. */
  readonly measuredAt: string;
  /** Measured on a few samples only. */
  readonly isRough: boolean;
}

/** What a model did, and how long that took. */
export interface Throughput {
  /** Verdicts after the first one, and the milliseconds in which they came. */
  readonly graded: { readonly samples: number; readonly ms: number };
  /** Samples drawn, their tokens where all of them were counted, and the milliseconds it took. */
  readonly drawn: {
    readonly samples: number;
    readonly tokens?: number | undefined;
    readonly ms: number;
  };
}

/** About how long a run takes on this device, and what that is known from. */
export interface TimeEstimate {
  readonly seconds: number;
  /** A run, a few samples, or nothing at all. */
  readonly basis: 'run' | 'few' | 'guess';
}

const positive = v.pipe(v.number(), v.gtValue(0), v.finite());

const schema = v.object({
  label: v.string(),
  isHere: v.boolean(),
  samples: positive,
  tokens: v.exactOptional(positive),
  measuredAt: v.pipe(v.string(), v.isoTimestamp()),
  isRough: v.boolean(),
});

/** What speeds are remembered by: the same model may be faster elsewhere. */
export const speedKey = ({
  model = '',
  endpoint,
}: Pick<RunSource, 'model' | 'endpoint'>): string =>
  endpoint === undefined ? model : `${model} at ${endpoint}`;

/**
 * Notes how fast a model was, for the next estimate and the Models screen. A few samples replace
 * nothing that is known from a run; samples that were only read again say nothing of the model.
 */
export function noteSpeed(source: RunSource, throughput: Throughput, now = new Date()): void {
  const { model, recording, label, endpoint } = source;
  if (model === undefined || recording !== undefined) return;
  const measured = measure(throughput);
  const key = speedKey(source);
  if (!measured || (measured.isRough && speedOf(key)?.isRough === false)) return;
  setJsonItem(storageKey, {
    ...jsonItem(storageKey),
    [key]: {
      label:
        endpoint === undefined ? label : m.lab_o_model_at({ model: label, host: hostOf(endpoint) }),
      isHere: endpoint === undefined,
      ...measured,
      measuredAt: now.toISOString(),
    } satisfies ModelSpeed,
  });
}

/** What is known of a model's speed; undefined before it drew here. */
export function speedOf(key: string): ModelSpeed | undefined {
  const read = v.safeParse(schema, jsonItem(storageKey)[key]);
  return read.success ? read.output : undefined;
}

/** The model that drew on this device last, servers left out; undefined for none. */
export const lastSpeedHere = (): ModelSpeed | undefined =>
  Object.keys(jsonItem(storageKey))
    .flatMap((key) => speedOf(key) ?? [])
    .filter(({ isHere }) => isHere)
    .sort((a, b) => b.measuredAt.localeCompare(a.measuredAt))[0];

/** About how long a run of so many samples will take, by what is known of its model. */
export function estimateTime(known: ModelSpeed | undefined, samples: number): TimeEstimate {
  const basis = known === undefined ? 'guess' : known.isRough ? 'few' : 'run';
  return { seconds: bootSeconds + samples / (known?.samples ?? guess), basis };
}

function measure({
  graded,
  drawn,
}: Throughput): Pick<ModelSpeed, 'samples' | 'tokens' | 'isRough'> | undefined {
  const isRough = graded.samples < least;
  const { samples, ms } = isRough ? drawn : graded;
  if (samples <= 0 || ms <= 0) return undefined;
  const { tokens = 0 } = drawn;
  return {
    samples: (1000 * samples) / ms,
    ...(tokens > 0 && { tokens: (1000 * tokens) / drawn.ms }),
    isRough,
  };
}
