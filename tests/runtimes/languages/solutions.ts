import { afterAll, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { defaultLimits } from '../../../src/core/grading/limits.ts';
import type { Verdict, VerdictKind } from '../../../src/core/grading/verdict.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';
import { LanguageGrader } from '../../../src/runtimes/language-grader.ts';
import type { MultiPlERecord } from '../../multipl-e.ts';
import { openRuntime } from './open-runtime.ts';

/** One answer to one problem, as a model gives it: the rest of the program after the prompt. */
export interface Solution {
  /** Name in the MultiPL-E file, such as `HumanEval_23_strlen`, or of a problem of our own. */
  readonly problem: string;
  readonly completion: string;
  readonly verdict: VerdictKind;
  /** Part of the error's type, message or traceback where it failed. */
  readonly says?: string | RegExp;
  /** 1-based line of the program that its error names. */
  readonly line?: number;
}

export interface SolutionSuite {
  /** Id of the language in the registry. */
  readonly id: string;
  /** What MultiPL-E calls it, such as `js`: its file is `multipl-e/humaneval-<code>.jsonl.gz`. */
  readonly code?: string;
  /** Problems of our own, in MultiPL-E's form. */
  readonly own?: readonly MultiPlERecord[];
  readonly solutions: readonly Solution[];
  readonly timeMs?: number;
}

/** Grades hand-written solutions of real problems, and demands exactly the verdicts they deserve. */
export async function solutionSuite(suite: SolutionSuite): Promise<void> {
  const { id, code, own = [], solutions, timeMs = 3_000 } = suite;
  const public_ = code === undefined ? [] : await commands.multiPlE(code);
  const records = new Map([...own, ...(public_ ?? [])].map((record) => [record.name, record]));
  const grader = new LanguageGrader(openRuntime(id));
  const limits = { ...defaultLimits, timeMs, timePinned: true };

  describe(`${id} judges solutions written by hand`, { timeout: 300_000 }, () => {
    afterAll(() => {
      grader.dispose();
    });

    test
      .skipIf(public_ === undefined)
      .each(solutions.map((one, index) => [titleOf(one, index), one] as const))(
      '%s',
      async (_, { problem, completion, verdict, says, line }) => {
        const record = records.get(problem);
        if (!record) throw new RangeError(`${problem} is not in the file.`);
        const given = await grader.grade(problemOf(id, record), completionOf(completion), limits);
        expect(given, told(given)).toMatchObject({ kind: verdict });
        if (says !== undefined) expect(told(given)).toMatch(says);
        if (line !== undefined) expect(given).toMatchObject({ error: { line } });
      },
    );
  });
}

/** How a file is gone through. */
export interface WholeFile {
  /** Problems whose tests are broken in the file itself. */
  readonly broken?: readonly string[];
  /** Every how manieth problem is loaded; 1 where a program takes milliseconds. */
  readonly step?: number;
}

/** Loads every problem of a MultiPL-E file with an answer that is wrong, and nothing else is. */
export async function wholeFileTest(
  id: string,
  code: string,
  wrongAnswer: (record: MultiPlERecord) => string,
  isExpected: (verdict: Verdict) => boolean,
  { broken = [], step = 1 }: WholeFile = {},
): Promise<void> {
  const all = await commands.multiPlE(code);
  const records = all?.filter((_, index) => index % step === 0);
  const grader = new LanguageGrader(openRuntime(id));
  test.skipIf(records === undefined)(
    `${id}: every problem of the public file runs`,
    { timeout: 900_000 },
    async () => {
      const odd: string[] = [];
      for (const record of records ?? []) {
        const problem = problemOf(id, record);
        const verdict = await grader.grade(
          problem,
          completionOf(wrongAnswer(record)),
          defaultLimits,
        );
        const isOdd = !isExpected(verdict) && !broken.includes(record.name);
        if (isOdd) odd.push(`${record.name}: ${told(verdict)}`);
      }
      grader.dispose();
      expect(odd).toEqual([]);
      expect(all?.length).toBeGreaterThan(150);
    },
  );
}

const completionOf = (text: string) => ({ text, form: 'completion' }) as const;

const titleOf = ({ problem, verdict }: Solution, index: number): string =>
  `${String(index + 1)}: ${problem} ${verdict}`;

const problemOf = (language: string, { name, prompt, tests }: MultiPlERecord): Problem => ({
  taskId: name,
  language,
  prompt,
  promptKind: 'code',
  tests: { kind: 'programs', sources: [tests] },
});

/** Everything a verdict says, in one text. */
function told(verdict: Verdict): string {
  const { kind, output = '' } = verdict;
  const error = 'error' in verdict ? verdict.error : undefined;
  const message = 'message' in verdict ? verdict.message : '';
  const needs = 'needs' in verdict ? verdict.needs : '';
  const { type = '', message: said = '', traceback = '', assertion = '' } = error ?? {};
  return [kind, needs, type, said, message, traceback, assertion, output].join('\n');
}
