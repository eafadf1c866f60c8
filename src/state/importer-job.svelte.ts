import { messageOf } from '../core/message-of.ts';
import { m } from '../messages/messages.js';
import type {
  ImportOutcome,
  ImportProgress,
  ImportRequest,
  NeedsProblemSet,
} from '../exchange/import-port.ts';
import type { ImportOptions } from '../exchange/start-import.ts';
import { ImportError, type ImportRefusal } from '../formats/import-error.ts';
import { ProgressMeter } from './progress-meter.ts';

/** Something that was stored, or was here already. */
export type ImportResult = Exclude<ImportOutcome, NeedsProblemSet>;

/** Where an import stands. */
export type ImportState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'question'; readonly question: NeedsProblemSet }
  | { readonly kind: 'refused'; readonly refusal: ImportRefusal }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stopped' };

/** How far it has come; the rate in bytes per second. */
export interface ImportMeasure extends ImportProgress {
  readonly rate?: number;
  readonly secondsLeft?: number;
}

/** Imports; `startImport` with its database. */
export type StartImport = (
  request: ImportRequest,
  options: ImportOptions,
) => Promise<ImportOutcome>;

const nothingRead: ImportMeasure = { bytesRead: 0, records: 0 };

/** One thing that is being imported, from the moment it was dropped until it is dismissed. */
export class ImportJob {
  readonly #start: StartImport;
  #request: ImportRequest;
  #state = $state.raw<ImportState>({ kind: 'waiting' });
  #progress = $state.raw<ImportMeasure>(nothingRead);
  #recognised = $state<string>();
  #overruled = $state<string>();
  #abort: AbortController | undefined;

  constructor(request: ImportRequest, start: StartImport) {
    this.#request = request;
    this.#start = start;
  }

  /** What people call it: the file, the address, or that it was pasted. */
  get name(): string {
    return nameOf(this.#request);
  }

  get request(): ImportRequest {
    return this.#request;
  }

  get state(): ImportState {
    return this.#state;
  }

  get progress(): ImportMeasure {
    return this.#progress;
  }

  /** Id of the format it is read as, once that is known. */
  get formatId(): string | undefined {
    return this.#overruled ?? this.#recognised;
  }

  /** Whether the user chose that format. */
  get isOverruled(): boolean {
    return this.#overruled !== undefined;
  }

  get isActive(): boolean {
    return this.#state.kind === 'waiting' || this.#state.kind === 'reading';
  }

  /** Imports, with `changes` to the request; never rejects. Ends an attempt that is under way. */
  run = async (changes: Partial<ImportRequest> = {}): Promise<ImportState> => {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#request = { ...this.#request, ...changes };
    this.#overruled = this.#request.formatId;
    this.#progress = nothingRead;
    this.#state = { kind: 'reading' };
    const ended = await this.#attempt(abort.signal);
    // A newer attempt has taken over: what became of this one is nobody's business any more.
    if (this.#abort === abort) this.#state = ended;
    return ended;
  };

  /** Ends it at once; what it had written is taken back. */
  stop = (): void => {
    if (!this.isActive) return;
    this.#abort?.abort();
    this.#state = { kind: 'stopped' };
  };

  /** Notes that it waits for its turn again. */
  wait(): void {
    this.#state = { kind: 'waiting' };
  }

  async #attempt(signal: AbortSignal): Promise<ImportState> {
    const meter = new ProgressMeter();
    const onProgress = (progress: ImportProgress) => {
      if (!signal.aborted) this.#measure(meter, progress);
    };
    try {
      const outcome = await this.#start(this.#request, { onProgress, signal });
      this.#recognised = outcome.formatId;
      return outcome.kind === 'needs-problem-set'
        ? { kind: 'question', question: outcome }
        : { kind: 'done', result: outcome };
    } catch (error) {
      return signal.aborted ? { kind: 'stopped' } : failure(error);
    }
  }

  #measure(meter: ProgressMeter, progress: ImportProgress): void {
    if (meter.total === 0) meter.start(0, progress.bytesTotal ?? 0);
    meter.add(progress.bytesRead - meter.done);
    const { rate, secondsLeft } = meter;
    const knowsEnd = progress.bytesTotal !== undefined && secondsLeft !== undefined;
    this.#progress = {
      ...progress,
      ...(rate !== undefined && { rate }),
      ...(knowsEnd && { secondsLeft: Math.max(0, secondsLeft) }),
    };
    this.#recognised = progress.formatId ?? this.#recognised;
  }
}

function failure(error: unknown): ImportState {
  if (error instanceof ImportError) return { kind: 'refused', refusal: error.toRefusal() };
  return { kind: 'failed', message: messageOf(error) };
}

function nameOf({ source, name }: ImportRequest): string {
  if (name !== undefined) return name;
  if (source.kind === 'file') return source.name;
  return source.kind === 'url' ? source.url : m.problems_pasted();
}
