import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { mostRounds } from '../../src/runtimes/python/supervisor/grade-by-replay.ts';
import { findPython } from './python.ts';

/** One sample of `judge_cases.py`, as one interpreter and as the judge see it. */
interface Entry {
  readonly case: string;
  readonly sample: string;
  readonly direct: Kind;
  readonly judge: Kind;
  readonly by: 'replay' | 'nonce';
  /** Who is to judge the case. */
  readonly expected: 'replay' | 'nonce';
  readonly reason?: string;
  /** The rule of docs/agreement.md by which the two differ. */
  readonly rule: string | null;
  /** Set instead of all but `case` where judging a case came to no end. */
  readonly broken?: unknown;
}

type Kind = 'passed' | 'failed' | 'timed-out';

interface CodecCheck {
  readonly name: string;
  readonly problem: string | null;
}

const python = findPython();
const minutes = 60_000;

async function runPython<Result>(script: string): Promise<Result> {
  const path = join(import.meta.dirname, script);
  const { stdout } = await promisify(execFile)(python ?? '', [path], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as Result;
}

const nameOf = (entry: Entry): string => `${entry.case}: ${entry.sample}`;
const differs = ({ direct, judge }: Entry): boolean =>
  (direct === 'passed') !== (judge === 'passed');

describe.skipIf(python === undefined)('The judge, beside one interpreter that runs it all', () => {
  let entries: readonly Entry[] = [];

  beforeAll(async () => {
    entries = await runPython<Entry[]>('judge_differential.py');
  }, 5 * minutes);

  test('is tried with more than a hundred problems, and every reference passes', () => {
    expect(entries.filter((entry) => 'broken' in entry)).toEqual([]);
    const references = entries.filter(({ sample }) => sample === 'the reference');
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter(({ judge }) => judge !== 'passed').map(nameOf)).toEqual([]);
  });

  test('says the same of every sample, except by a rule', () => {
    const unexplained = entries.filter((entry) => differs(entry) && entry.rule === null);
    expect(unexplained.map(nameOf)).toEqual([]);
  });

  test('has no rule that is not needed, and none that is not written down', () => {
    const document = readFileSync(join(import.meta.dirname, '../../docs/agreement.md'), 'utf8');
    const ruled = entries.filter(({ rule }) => rule !== null);
    expect(ruled.filter((entry) => !differs(entry)).map(nameOf)).toEqual([]);
    for (const { rule } of ruled) expect(document.toLowerCase()).toContain(`**${String(rule)}`);
  });

  test('leaves to one interpreter what a replay cannot show, and nothing else', () => {
    const references = entries.filter(({ sample }) => sample === 'the reference');
    const misplaced = references.filter(({ by, expected }) => by !== expected);
    expect(misplaced.map((entry) => `${nameOf(entry)}: ${entry.reason ?? entry.by}`)).toEqual([]);
  });

  test('gives up on a replay after as many rounds as the supervisor', () => {
    const source = readFileSync(join(import.meta.dirname, 'judge_differential.py'), 'utf8');
    expect(source).toContain(`MOST_ROUNDS = ${mostRounds}\n`);
  });
});

test.skipIf(python === undefined)(
  'The codec carries every kind of value there and back, or says why not',
  async () => {
    const checks = await runPython<CodecCheck[]>('codec_checks.py');
    expect(checks.length).toBeGreaterThan(20);
    expect(checks.filter(({ problem }) => problem !== null)).toEqual([]);
  },
  minutes,
);
