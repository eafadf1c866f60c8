import { defaultLimits, type Limits } from '../core/grading/limits.ts';
import { defaultLanes } from '../runtimes/default-lanes.ts';
import { jsonItem, setJsonItem } from './json-item.ts';
import { limitRanges } from './limit-ranges.ts';

interface Stored {
  readonly lanes?: number;
  readonly timeMs?: number;
  readonly memoryMiB?: number;
}

const storageKey = 'preferences';

/** What the user prefers on this device, kept in this browser; what is not chosen has its default. */
export class Preferences {
  /** Most lanes this device can use: one per core. */
  readonly mostLanes = Math.max(1, navigator.hardwareConcurrency);
  #chosen = $state.raw<Stored>(sane(jsonItem(storageKey)));

  /** Sandboxes that grade side by side. */
  get lanes(): number {
    return clamp(
      this.#chosen.lanes ?? defaultLanes(navigator.hardwareConcurrency),
      1,
      this.mostLanes,
    );
  }

  /** Limits that a new run starts with; runs keep the ones they were made with. */
  get limits(): Limits {
    const { timeMs, memoryMiB } = this.#chosen;
    return {
      ...defaultLimits,
      ...(timeMs !== undefined && { timeMs }),
      ...(memoryMiB !== undefined && { memoryMiB }),
    };
  }

  /** Whether anything differs from the defaults. */
  get changed(): boolean {
    return Object.keys(this.#chosen).length > 0;
  }

  chooseLanes = (lanes: number): void => {
    this.#choose({ ...this.#chosen, lanes: clamp(Math.round(lanes), 1, this.mostLanes) });
  };

  chooseTimeMs = (timeMs: number): void => {
    this.#choose({ ...this.#chosen, timeMs });
  };

  chooseMemoryMiB = (memoryMiB: number): void => {
    this.#choose({ ...this.#chosen, memoryMiB });
  };

  /** Takes every choice back. */
  reset = (): void => {
    this.#choose({});
  };

  #choose(chosen: Stored): void {
    this.#chosen = sane(chosen);
    setJsonItem(storageKey, this.#chosen);
  }
}

/** Keeps what makes sense: another version, or a hand, may have written it. */
function sane(stored: Readonly<Partial<Record<keyof Stored, unknown>>>): Stored {
  const { timeSeconds, memoryMiB } = limitRanges;
  const lanes = count(stored.lanes, 1, Infinity);
  const timeMs = count(stored.timeMs, timeSeconds.least * 1000, timeSeconds.most * 1000);
  const memory = count(stored.memoryMiB, memoryMiB.least, memoryMiB.most);
  return {
    ...(lanes !== undefined && { lanes }),
    ...(timeMs !== undefined && timeMs !== defaultLimits.timeMs && { timeMs }),
    ...(memory !== undefined && memory !== defaultLimits.memoryMiB && { memoryMiB: memory }),
  };
}

function count(value: unknown, least: number, most: number): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return clamp(Math.round(value), least, most);
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** One per page: the device has one set of preferences. */
export const preferences = new Preferences();
