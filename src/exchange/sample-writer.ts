import type { Sample } from '../core/grading/sample.ts';
import type { SampleLine } from '../formats/samples/sample-line.ts';

/** A batch is written when it has this many samples or characters, so that memory stays small. */
const batchSamples = 1000;
const batchChars = 4 * 2 ** 20;

/** Makes samples of lines and hands them on in batches; counts them per task. */
export class SampleWriter {
  readonly #runId: string;
  readonly #write: (samples: readonly Sample[]) => Promise<void>;
  readonly #counts = new Map<string, number>();
  #batch: Sample[] = [];
  #chars = 0;

  constructor(runId: string, write: (samples: readonly Sample[]) => Promise<void>) {
    this.#runId = runId;
    this.#write = write;
  }

  /** Adds the line at this 0-based place of the file as the next attempt at a task. */
  async add(taskId: string, line: SampleLine, position: number): Promise<void> {
    const index = this.#counts.get(taskId) ?? 0;
    this.#counts.set(taskId, index + 1);
    this.#batch.push({ ...spelledAs(line, taskId), runId: this.#runId, taskId, index, position });
    this.#chars += line.completion.text.length;
    if (this.#batch.length >= batchSamples || this.#chars >= batchChars) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#chars = 0;
    if (batch.length > 0) await this.#write(batch);
  }

  /** Number of samples by task id. */
  get plan(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}

/** Keeps the file's own spelling of the task id where ours is another, to be exported again. */
function spelledAs(line: SampleLine, taskId: string): Omit<SampleLine, 'taskId'> {
  const { taskId: spelled, ...rest } = line;
  const isKept = spelled === taskId || Object.hasOwn(line.extra ?? {}, 'task_id');
  return isKept ? rest : { ...rest, extra: { ...line.extra, task_id: spelled } };
}
