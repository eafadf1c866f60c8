import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { defaultLimits } from '../../../src/core/grading/limits.ts';
import { referenceCompletion } from '../../../src/core/grading/program.ts';
import type { JsonObject } from '../../../src/formats/json/json-object.ts';
import { humanEvalXProblems } from '../../../src/formats/problems/human-eval-x/human-eval-x-problems.ts';
import { LanguageGrader } from '../../../src/runtimes/language-grader.ts';
import { openRuntime } from './open-runtime.ts';

const limits = { ...defaultLimits, timeMs: 20_000, timePinned: true };

/** Every how manieth problem is tried: a program in C++ takes seconds. */
const suites = [
  // 112 and 155 do not pass their own tests in Node either; 162 asks for the package js-md5.
  { id: 'javascript', code: 'js', step: 1, without: ['112', '155', '162'] },
  { id: 'cpp', code: 'cpp', step: 12, without: [] },
];

for (const { id, code, step, without } of suites) {
  const file = `humaneval-x/humaneval_${code}.jsonl.gz`;
  const records = await commands.sharedLines(file);
  test.skipIf(records === undefined)(
    `${id}: the reference solutions of HumanEval-X pass`,
    { timeout: 600_000 },
    async () => {
      const grader = new LanguageGrader(openRuntime(id));
      const odd: string[] = [];
      for (const record of (records ?? []).filter((_, index) => index % step === 0)) {
        const problem = humanEvalXProblems.parse(record as JsonObject, { file, line: 1 });
        const reference = referenceCompletion(problem);
        if (!reference) throw new Error(`${problem.taskId} has no reference.`);
        const verdict = await grader.grade(problem, reference, limits);
        const isLeftOut = without.some((number) => problem.taskId.endsWith(`/${number}`));
        if (!isLeftOut && verdict.kind !== 'passed') {
          odd.push(`${problem.taskId} ${JSON.stringify(verdict).slice(0, 400)}`);
        }
      }
      grader.dispose();
      expect(records?.length).toBe(164);
      expect(odd).toEqual([]);
    },
  );
}
