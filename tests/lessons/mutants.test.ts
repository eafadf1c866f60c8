import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/formats/json/json-object.ts';
import { humanEvalProblems } from '../../src/formats/problems/human-eval-problems.ts';
import { assertionsOf } from '../../src/lessons/assertions.ts';
import { isKilled, mutantTargets, sampleTargets } from '../../src/lessons/kill-target.ts';
import type { LessonSample } from '../../src/lessons/lesson-sample.ts';
import { mutantsOf } from '../../src/lessons/mutants.ts';
import { mutantWords, mutatedTask } from '../../src/lessons/recorded/mutant-words.ts';
import { killFacts } from '../../src/state/learn/kill-facts.ts';
import { startPython, type Python } from '../core/problems/generate/python.ts';

const pack = new URL('../../public/packs/chains/problems.jsonl', import.meta.url);
const line = readFileSync(pack, 'utf8')
  .split('\n')
  .find((one) => one.includes(`"${mutatedTask}"`));
const problem = humanEvalProblems.parse(JSON.parse(line ?? '{}') as JsonObject, {
  file: 'problems.jsonl',
  line: 1,
});

describe('mutantsOf(code)', () => {
  test('changes one place of the program, one at a time', () => {
    const code = '    s = s.lower()\n    return s.split(" ")\n';
    expect(mutantsOf(code)).toEqual([
      { id: 'dropped 1', rule: 'dropped', code: '    return s.split(" ")\n' },
      { id: 'opposite 1', rule: 'opposite', code: code.replace('lower', 'upper') },
      { id: 'relative 1', rule: 'relative', code: code.replace('lower', 'casefold') },
      { id: 'emptied 1', rule: 'emptied', code: code.replace('" "', '""') },
      { id: 'default 1', rule: 'default', code: code.replace('" "', '') },
    ]);
  });

  test('finds nothing to change in a program without any of it', () => {
    expect(mutantsOf('    return 1\n')).toEqual([]);
  });
});

describe('mutantTargets(problem)', () => {
  let python: Python;
  beforeAll(async () => {
    python = await startPython();
  }, 120_000);

  test('gives what is recorded of every mutant, and Python judges them the same', () => {
    const assertions = assertionsOf(problem) ?? [];
    const targets = mutantTargets(problem);
    expect(targets.map(({ id }) => id).sort()).toEqual(Object.keys(mutantWords).sort());
    const programs = targets.flatMap(({ completion }) =>
      assertions.map(
        ({ source }) => `${problem.prompt}${completion}\ncandidate = rewrite\n${source}\n`,
      ),
    );
    expect(python.pass(programs)).toEqual(targets.flatMap(({ held }) => held));
  });

  test('holds a mutant that only words of another language tell apart', () => {
    const survivor = mutantTargets(problem).find((target) => !isKilled(target, 9));
    const program = `${problem.prompt}${survivor?.completion ?? ''}\nassert rewrite('Straße') == `;
    expect(survivor?.completion).toContain('casefold');
    expect(python.pass([`${program}'straße'`, `${program}'strasse'`])).toEqual([false, true]);
  });
});

describe('sampleTargets(samples)', () => {
  const sample = (index: number, completion: string, word: string): LessonSample => ({
    taskId: mutatedTask,
    index,
    kind: word.includes('0') ? 'failed' : 'passed',
    tokens: 1,
    sumLogProb: -1,
    meanLogProb: -1,
    completion,
    tests: Array.from(word, (bit) => bit === '1'),
  });

  test('puts equal programs together, and leaves out right ones and those found out at once', () => {
    const samples = [
      sample(0, 'a', '10'),
      sample(1, 'b', '11'),
      sample(2, 'c', '01'),
      sample(3, 'd', '10'),
      sample(4, 'd', '10'),
    ];
    const held = [true, false];
    expect(sampleTargets(samples)).toEqual([
      { id: 'sample 3', completion: 'd', count: 2, held },
      { id: 'sample 0', completion: 'a', count: 1, held },
    ]);
  });
});

describe('killFacts()', () => {
  test('counts what the lesson prints', async () => {
    expect(await killFacts()).toEqual({
      wrongPrograms: 12,
      wrongSamples: 22,
      caughtByTwo: 22,
      mutants: 10,
      friendlyScore: 0.3,
      twoScore: 0.7,
      fullScore: 0.9,
    });
  });
});
