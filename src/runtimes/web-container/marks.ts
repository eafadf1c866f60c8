import * as v from 'valibot';

/** Secrets of one run: only the harness can begin a line with one of them. */
export interface Secrets {
  readonly started: string;
  /** Not the same as `ended`: whoever reads over the harness's shoulder as it tells of a failure
   * learns nothing that could make it a success. */
  readonly failed: string;
  readonly ended: string;
}

const failure = v.object({
  type: v.fallback(v.string(), 'Error'),
  message: v.fallback(v.string(), ''),
  stack: v.fallback(v.string(), ''),
  /** What Node calls the error, such as `MODULE_NOT_FOUND`. */
  code: v.fallback(v.string(), ''),
  ms: v.fallback(v.number(), 0),
});

/** What the harness says of an error that ended the program. */
export type Failure = v.InferOutput<typeof failure>;

/** How far the program has come, as the harness told. */
export interface Marks {
  started: boolean;
  failure?: Failure;
  /** Milliseconds it took to come to its end. */
  endedMs?: number;
}

/** Fresh secrets, 128 bits each. */
export const makeSecrets = (): Secrets => ({
  started: secret(),
  failed: secret(),
  ended: secret(),
});

function secret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Notes what a line of the harness says; false where the line is not the harness's. */
export function readMark(line: string, secrets: Secrets, marks: Marks): boolean {
  const { started, failed, ended } = secrets;
  const body = line.slice(failed.length + 1);
  if (line.startsWith(started)) marks.started = true;
  else if (line.startsWith(failed)) marks.failure = readFailure(body);
  else if (line.startsWith(ended)) marks.endedMs = readMs(body);
  else return false;
  return true;
}

/** The program may have spoilt the report of its failure; that it failed stands. */
function readFailure(body: string): Failure {
  const read = v.safeParse(failure, parse(body));
  return read.success ? read.output : v.parse(failure, {});
}

function readMs(body: string): number {
  const read = v.safeParse(v.object({ ms: v.number() }), parse(body));
  return read.success ? read.output.ms : 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
