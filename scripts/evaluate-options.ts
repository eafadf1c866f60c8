import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

export const usage = `npm run evaluate -- --problems FILE --samples FILE [options]

  --problems FILE   HumanEval, MBPP and the like (.jsonl, .json, .gz)
  --samples FILE    human-eval or EvalPlus samples (.jsonl, .json, .gz)
  --k 1,10,100      which pass@k to report, where every problem has that many samples
  --timeout 3       seconds per sample
  --out FILE        where the results go; SAMPLES_results.jsonl beside the samples by default
  --json            print one JSON object with verdicts and times too`;

export interface EvaluateOptions {
  readonly problems: string;
  readonly samples: string;
  readonly ks: readonly number[];
  readonly timeMs: number;
  readonly out: string;
  readonly json: boolean;
}

/** Reads the command line; undefined when help is asked for. Throws a sentence when it is off. */
export function readOptions(args: string[]): EvaluateOptions | undefined {
  const { values } = parseArgs({
    args,
    options: {
      problems: { type: 'string' },
      samples: { type: 'string' },
      k: { type: 'string', default: '1,10,100' },
      timeout: { type: 'string', default: '3' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { problems, samples } = values;
  if (problems === undefined || samples === undefined) {
    throw new Error('Both --problems and --samples are needed.');
  }
  return {
    problems,
    samples,
    ks: readKs(values.k),
    timeMs: readSeconds(values.timeout) * 1000,
    out: values.out ?? resultsPath(samples),
    json: values.json,
  };
}

function readKs(list: string): number[] {
  const ks = list.split(',').map(Number);
  if (ks.every((k) => Number.isInteger(k) && k >= 1)) return ks;
  throw new Error(`--k takes whole numbers from 1 on, such as 1,10,100; not ${list}.`);
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && Number.isFinite(seconds)) return seconds;
  throw new Error(`--timeout takes a number of seconds above 0; not ${text}.`);
}

/** human-eval's own name, in the folder of the samples; here where that folder is read-only. */
export function resultsPath(samples: string): string {
  const name = `${basename(samples)}_results.jsonl`;
  const folder = dirname(samples);
  // The mode, not an access check: an administrator may write anywhere, but should not.
  const writable = (statSync(folder, { throwIfNoEntry: false })?.mode ?? 0) & 0o200;
  return writable === 0 ? name : join(folder, name);
}
