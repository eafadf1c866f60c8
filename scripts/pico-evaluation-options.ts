import { parseArgs } from 'node:util';
import { stages, type Stage } from '../src/state/experiment-kind.ts';

export const usage = `npm run evaluate:pico -- [options]

  Evaluates Pico on the held-out packs with the built page itself, in a headless Chromium, and writes
  the tables of docs/pico.md. Interrupted, it goes on where it stopped when it is called again.

  --stages medium            which stages: weak, medium, strong, separated by commas
  --n 100                    samples per problem and temperature
  --temperatures 0.2,0.5,0.8,1
  --data FILE                where the counts are kept; docs/data/pico-evaluation.json by default
                             with n = 100, nowhere with another n
  --card FILE                where the tables go, between its markers; docs/pico.md likewise
  --as-built                 take the site in dist/ as it is, even where a source is newer
  --tables                   only make the tables again from the counts that are kept`;

export interface PicoEvaluationOptions {
  readonly stages: readonly Stage[];
  readonly n: number;
  readonly temperatures: readonly number[];
  readonly data: string | undefined;
  readonly card: string | undefined;
  readonly tablesOnly: boolean;
  readonly asBuilt: boolean;
}

/** Samples per problem that published tables are made of. */
const publishedN = 100;

/** Reads the command line; undefined when help is asked for. Throws a sentence when it is off. */
export function readPicoOptions(args: string[]): PicoEvaluationOptions | undefined {
  const { values } = parseArgs({
    args,
    options: {
      stages: { type: 'string', default: 'medium' },
      n: { type: 'string', default: String(publishedN) },
      temperatures: { type: 'string', default: '0.2,0.5,0.8,1' },
      data: { type: 'string' },
      card: { type: 'string' },
      tables: { type: 'boolean', default: false },
      'as-built': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const n = Number(values.n);
  if (!Number.isInteger(n) || n < 1 || n > 1000)
    throw new Error(`--n takes a whole number from 1 to 1000, not ${values.n}.`);
  const published = n === publishedN;
  return {
    stages: readStages(values.stages),
    n,
    temperatures: readTemperatures(values.temperatures),
    data: values.data ?? (published ? 'docs/data/pico-evaluation.json' : undefined),
    card: values.card ?? (published ? 'docs/pico.md' : undefined),
    tablesOnly: values.tables,
    asBuilt: values['as-built'],
  };
}

function readStages(list: string): Stage[] {
  const wanted = list.split(',');
  const known = stages.filter((stage) => wanted.includes(stage));
  if (known.length === wanted.length) return known;
  throw new Error(`--stages takes ${stages.join(', ')}, separated by commas; not ${list}.`);
}

function readTemperatures(list: string): number[] {
  const temperatures = list.split(',').map(Number);
  if (temperatures.every((one) => one >= 0 && one <= 2))
    return [...new Set(temperatures)].sort((a, b) => a - b);
  throw new Error(`--temperatures takes numbers from 0 to 2, such as 0.2,0.8; not ${list}.`);
}
