import { afterAll, describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/core/grading/limits.ts';
import type { Verdict } from '../../../src/core/grading/verdict.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';
import { LanguageGrader } from '../../../src/runtimes/language-grader.ts';
import type { LanguageRuntime } from '../../../src/runtimes/runtime.ts';
import { openRuntime } from './open-runtime.ts';

/** Solutions of one problem in one language: `two()` has to give 2. */
export interface Contract {
  readonly id: string;
  /** A program that says whether `two` of the solution before it gives 2, and then ends. */
  readonly tests: string;
  readonly right: string;
  readonly wrong: string;
  readonly syntaxError: string;
  /** Raises an error nobody catches when `two` is called. */
  readonly uncaught: string;
  /** Ends the program with status 0 before the tests; absent where the language has no way to. */
  readonly exitsEarly?: string;
  readonly endless: string;
  /** Writes several megabytes, and is right. */
  readonly flood: string;
  /** Leaves something behind wherever it can, and is right. */
  readonly leaves: string;
  /** Is right only where something of `leaves` is still there. */
  readonly finds: string;
  /** Tries to be taken for right without giving 2, one way each. */
  readonly forgeries: Readonly<Record<string, string>>;
  /** Asks for more memory than there is, without end; absent where a runtime cannot be held to it. */
  readonly hungry?: string;
  readonly timeMs?: number;
  /** Opens the runtime where it is not that of the registry. */
  readonly open?: () => LanguageRuntime;
}

/** The promises every runtime has to keep, whatever a program does. */
export function runtimeContract(contract: Contract): void {
  const { id, tests, timeMs = 2_000, open = () => openRuntime(id) } = contract;
  const grader = new LanguageGrader(open());
  const problem: Problem = {
    taskId: `${id}/0`,
    language: id,
    prompt: '',
    promptKind: 'text',
    tests: { kind: 'programs', sources: [tests] },
  };
  const limits = { ...defaultLimits, timeMs, timePinned: true };
  const grade = (text: string): Promise<Verdict> =>
    grader.grade({ ...problem }, { text, form: 'solution' }, limits);
  const stillWorks = async () => {
    expect(await grade(contract.right)).toMatchObject({ kind: 'passed' });
  };

  describe(`${id} keeps the contract`, { timeout: 300_000 }, () => {
    afterAll(() => {
      grader.dispose();
    });

    test('a right solution passes, a wrong one fails', async () => {
      expect(await grade(contract.right)).toMatchObject({ kind: 'passed' });
      expect(await grade(contract.wrong)).toMatchObject({ kind: 'failed' });
      await stillWorks();
    });

    test.each(['syntaxError', 'uncaught'] as const)('%s fails, with words', async (kind) => {
      const verdict = await grade(contract[kind]);
      expect(verdict).toMatchObject({ kind: 'failed' });
      if (verdict.kind !== 'failed') return;
      const { message, traceback } = verdict.error;
      expect(`${message}${traceback}`.trim()).not.toBe('');
      await stillWorks();
    });

    test.skipIf(contract.exitsEarly === undefined)('an early exit 0 is no pass', async () => {
      const { kind } = await grade(contract.exitsEarly ?? '');
      expect(['crashed', 'failed']).toContain(kind);
      await stillWorks();
    });

    test('an endless loop times out', async () => {
      expect(await grade(contract.endless)).toMatchObject({ kind: 'timed-out', limitMs: timeMs });
      await stillWorks();
    });

    test('a flood of output is cut off, and does no harm', async () => {
      const verdict = await grade(contract.flood);
      expect(verdict).toMatchObject({ kind: 'passed', outputTruncated: true });
      expect(verdict.output?.length).toBeLessThanOrEqual(2 * limits.outputChars + 1);
      await stillWorks();
    });

    test('nothing of a program is there for the next', async () => {
      expect(await grade(contract.leaves)).toMatchObject({ kind: 'passed' });
      expect((await grade(contract.finds)).kind).not.toBe('passed');
      await stillWorks();
    });

    test.each(Object.entries(contract.forgeries))('%s is no pass', async (_, forgery) => {
      expect((await grade(forgery)).kind).not.toBe('passed');
      await stillWorks();
    });

    test.skipIf(contract.hungry === undefined)('too much memory ends the program', async () => {
      const { kind } = await grade(contract.hungry ?? '');
      expect(['crashed', 'failed']).toContain(kind);
      await stillWorks();
    });
  });
}
