import type { SamplingParams } from '../sampling/params.ts';
import type { Limits } from './limits.ts';

/** One problem set x engine x parameters: the manifest of what is sampled, and how. */
export interface Run {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly problemSetId: string;
  readonly source: RunSource;
  /** Attempts asked for per problem, by task id. */
  readonly plan: Readonly<Record<string, number>>;
  readonly limits: Limits;
  /** ISO 8601 time at which the last sample was graded; absent while anything is open. */
  readonly finishedAt?: string;
  /** Name and version of what executed the samples, such as `Pyodide 314.0.7 (Python 3.14.2)`. */
  readonly runtime?: string;
}

/** Where the samples of a run come from. */
export interface RunSource {
  /** Id in the engine registry; `replay` for recorded samples. */
  readonly engine: string;
  /** What the samples were drawn by or read from, as shown to people. */
  readonly label: string;
  /** Recording the replay engine reads; absent for samples stored at import. */
  readonly recording?: string;
  /** For imported samples: the file and the recognised format. */
  readonly fileName?: string;
  readonly format?: string;
  /** Parameters, where samples are drawn here or the recording tells them. */
  readonly params?: SamplingParams;
}
