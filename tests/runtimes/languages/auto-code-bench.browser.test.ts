import * as v from 'valibot';
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { defaultLimits } from '../../../src/core/grading/limits.ts';
import { autoCodeBenchProblems } from '../../../src/formats/problems/auto-code-bench/auto-code-bench-problems.ts';
import { LanguageGrader } from '../../../src/runtimes/language-grader.ts';
import { openRuntime } from './open-runtime.ts';

/** A program and its tests as AutoCodeBench's sandbox tries them, and what it says of them. */
const caseSchema = v.object({
  task_id: v.number(),
  code: v.string(),
  assertions: v.string(),
  exec_outcome: v.string(),
});

const limits = { ...defaultLimits, timeMs: 10_000, timePinned: true };

for (const id of ['ruby', 'php', 'perl', 'lua', 'typescript']) {
  const file = `autocodebench-sandbox/${id}.jsonl`;
  const records = await commands.sharedLines(file);
  test.skipIf(records === undefined)(
    `${id}: what passes in AutoCodeBench's sandbox passes here`,
    { timeout: 600_000 },
    async () => {
      const cases = v.parse(v.array(caseSchema), records);
      const grader = new LanguageGrader(openRuntime(id));
      const odd: string[] = [];
      for (const { task_id, code, assertions, exec_outcome } of cases) {
        const record = {
          question: String(task_id),
          canonical_solution: code,
          demo_test_func: assertions,
          full_test_func: assertions,
          language: id,
        };
        const problem = autoCodeBenchProblems.parse(record, { file, line: 1 });
        const verdict = await grader.grade(problem, { text: code, form: 'solution' }, limits);
        // A program that it puts together wrongly, as in PHP and Lua, may well be right.
        if (exec_outcome === 'PASSED' && verdict.kind !== 'passed') {
          odd.push(`${String(task_id)} ${exec_outcome} ${JSON.stringify(verdict).slice(0, 300)}`);
        }
      }
      grader.dispose();
      expect(odd).toEqual([]);
    },
  );
}
