import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { heldOutPacks } from '../../scripts/packs/held-out-packs.ts';
import { hasHeldOutPair } from '../../src/core/problems/generate/chain/draw-chain.ts';
import { heldOutTasks } from '../../src/core/problems/generate/held-out-problems.ts';
import { humanEvalProblems } from '../../src/formats/problems/human-eval-problems.ts';
import type { JsonObject } from '../../src/formats/json/json-object.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import { startPython, type Python } from '../core/problems/generate/python.ts';

const folder = join(import.meta.dirname, '../../public/packs');
const read = (id: string, file: string): string => readFileSync(join(folder, id, file), 'utf8');
const records = (id: string): JsonObject[] =>
  read(id, 'problems.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonObject);
const problemsOf = (id: string): Problem[] =>
  records(id).map((record) => humanEvalProblems.parse(record, { file: 'problems.jsonl' }));
const checkOf = (tests: Problem['tests'] | undefined): string =>
  tests?.kind === 'check' ? tests.source : '';
const programOf = (problem: Problem, body: string, tests: Problem['tests'] | undefined): string =>
  `${problem.prompt}${body}\n${checkOf(tests)}\ncheck(${problem.entryPoint ?? ''})\n`;

const chains = problemsOf('chains');
const basics = problemsOf('basics');

describe('the packs Chains and Basics', () => {
  test('are what npm run packs writes', () => {
    for (const { id, files } of heldOutPacks())
      for (const [name, text] of Object.entries(files))
        expect(read(id, name) === text, `${id}/${name}: run npm run packs`).toBe(true);
  });

  test('have 24 chains of each length from 1 to 8, and 64 basics, half of them int lists', () => {
    const count = (problems: readonly Problem[], start: string) =>
      problems.filter(({ taskId }) => taskId.startsWith(start)).length;
    for (let length = 1; length <= 8; length++) expect(count(chains, `Chains/${length}-`)).toBe(24);
    expect(chains).toHaveLength(192);
    expect(basics).toHaveLength(64);
    expect(count(basics, 'Basics/ints-')).toBe(32);
    expect(count(basics, 'Basics/words-')).toBe(16);
    expect(count(basics, 'Basics/classics-')).toBe(16);
  });

  test('repeat no id, no prompt and no combination', () => {
    const all = [...chains, ...basics];
    expect(new Set(all.map(({ taskId }) => taskId)).size).toBe(all.length);
    expect(new Set(all.map(({ prompt }) => prompt)).size).toBe(all.length);
    const combinations = [...records('chains'), ...records('basics')].map(
      ({ task_id, components }) =>
        `${/Basics\/\w+/.exec(String(task_id))?.[0] ?? ''} ${JSON.stringify(components)}`,
    );
    expect(new Set(combinations).size).toBe(all.length);
  });

  test('chain a held-out pair in every problem of two or more steps', () => {
    for (const { task_id, components } of records('chains')) {
      const keys = components as string[];
      expect(keys).toHaveLength(Number(/\d/.exec(String(task_id))?.[0]));
      expect(keys.length === 1 || hasHeldOutPair(keys), String(task_id)).toBe(true);
    }
  });

  test('are small files', () => {
    for (const id of ['chains', 'basics'])
      expect(read(id, 'problems.jsonl').length).toBeLessThan(400_000);
  });

  test('test each problem with eight to twelve assertions, and weakly with one', () => {
    for (const { taskId, tests, weakTests } of [...chains, ...basics]) {
      const asserts = checkOf(tests).match(/^ {4}assert /gm)?.length ?? 0;
      expect(asserts, taskId).toBeGreaterThanOrEqual(8);
      expect(asserts, taskId).toBeLessThanOrEqual(12);
      expect(checkOf(weakTests).match(/^ {4}assert /gm), taskId).toHaveLength(1);
    }
  });
});

describe('the tests of Chains and Basics, in Python', { timeout: 240_000 }, () => {
  let python: Python;
  beforeAll(async () => {
    python = await startPython();
  }, 120_000);

  test('accept every canonical solution, strong and weak', () => {
    const programs = [...chains, ...basics].flatMap((problem) =>
      [problem.tests, problem.weakTests].map((tests) =>
        programOf(problem, problem.canonicalSolution ?? '', tests),
      ),
    );
    expect(python.pass(programs).filter((passes) => !passes)).toEqual([]);
  });

  test('find at least 97 % of the planted bugs when strong, and let at least 15 % pass when weak', () => {
    const made = [
      ...heldOutTasks(2026, { chainLengths: [1, 2, 3, 4, 5, 6, 7, 8], perLength: 8, basics: 0 }),
      ...heldOutTasks(2027, { chainLengths: [], perLength: 0, basics: 32 }),
    ];
    const mutants = made.flatMap(({ problem, task }) =>
      task.mutants.flatMap(({ body }) => (body === undefined ? [] : [{ problem, body }])),
    );
    const killed = (testsOf: (problem: Problem) => Problem['tests'] | undefined): number => {
      const passes = python.pass(
        mutants.map(({ problem, body }) => programOf(problem, body, testsOf(problem))),
      );
      return passes.filter((pass) => !pass).length / mutants.length;
    };
    const [strong, weak] = [killed(({ tests }) => tests), killed(({ weakTests }) => weakTests)];
    console.log(`${mutants.length} bugs: strong tests find ${strong}, weak ones ${weak}`);
    expect(strong).toBeGreaterThan(0.97);
    expect(weak).toBeLessThan(0.85);
  });
});
