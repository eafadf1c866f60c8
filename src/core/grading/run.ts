import type { SamplingParams } from '../sampling/params.ts';
import type { PromptTemplate } from '../sampling/prompts/prompt-template.ts';
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
  /** Judged by the deliberately weak tests of each problem instead of all of them. */
  readonly tests?: 'weak';
  /** The experiment this run is one arm of. */
  readonly experiment?: ExperimentArm;
  /** ISO 8601 time at which the last sample was graded; absent while anything is open. */
  readonly finishedAt?: string;
  /** Name and version of what executed the samples, such as `Pyodide 314.0.7 (Python 3.14.2)`. */
  readonly runtime?: string;
}

/** What makes several runs one experiment, such as the same problems at four temperatures. */
export interface ExperimentArm {
  /** Shared by all arms of one experiment. */
  readonly id: string;
  /** Which experiment, such as `temperature`. */
  readonly kind: string;
  /** What this arm is, as shown to people, such as `T = 0.8`. */
  readonly arm: string;
}

/** Where the samples of a run come from. */
export interface RunSource {
  /** Id in the engine registry; `replay` for recorded samples. */
  readonly engine: string;
  /** What the samples were drawn by or read from, as shown to people. */
  readonly label: string;
  /** Recording the replay engine reads; absent for samples stored at import. */
  readonly recording?: string;
  /** Model with its version, where an engine knows several, such as `pico-medium@1`. */
  readonly model?: string;
  /** Address of the server that drew them, without any key; absent for what is drawn here. */
  readonly endpoint?: string;
  /** How problems were put and answers read, where the engine takes templates. */
  readonly template?: RunTemplate;
  /** For imported samples: the file and the recognised format. */
  readonly fileName?: string;
  readonly format?: string;
  /** Parameters, where samples are drawn here or the recording tells them. */
  readonly params?: SamplingParams;
}

/** A template as it was when the run was made, whatever becomes of it later. */
export interface RunTemplate extends PromptTemplate {
  /** SHA-256 of `canonicalTemplate`, in hex: equal hashes, equal prompts. */
  readonly sha256: string;
}
