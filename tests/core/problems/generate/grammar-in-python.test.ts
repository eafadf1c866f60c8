import { beforeAll, describe, expect, test } from 'vitest';
import type { Step } from '../../../../src/core/problems/generate/chain/block.ts';
import { allBlocks } from '../../../../src/core/problems/generate/chain/all-blocks.ts';
import { drawChain } from '../../../../src/core/problems/generate/chain/draw-chain.ts';
import { writePlainChain } from '../../../../src/core/problems/generate/chain/write-chain.ts';
import {
  allClassics,
  drawClassic,
} from '../../../../src/core/problems/generate/classics/draw-classic.ts';
import {
  drawIntList,
  drawWordList,
} from '../../../../src/core/problems/generate/lists/draw-list.ts';
import {
  pythonRepr,
  type PythonValue,
} from '../../../../src/core/problems/generate/python-value.ts';
import { repeat, trickyText } from '../../../../src/core/problems/generate/random-inputs.ts';
import { seededRandom, type Random } from '../../../../src/core/problems/generate/random.ts';
import type { Task } from '../../../../src/core/problems/generate/task.ts';
import { startPython, type Answer, type Job, type Python } from './python.ts';

let python: Python;
beforeAll(async () => {
  python = await startPython();
}, 120_000);

const callOf = (args: readonly PythonValue[]): string => args.map(pythonRepr).join(', ');
const reprs = (answers: readonly Answer[] | undefined): (string | undefined)[] =>
  (answers ?? []).map((answer) => answer?.repr);
/** Python's `2.0 == 2`; the type of a whole number does not show in a test. */
const loosely = (repr: string | undefined): string | undefined => repr?.replace(/\.0\b/g, '');

describe.each(allBlocks)('the block $key', (block) => {
  const random = seededRandom(11);
  const steps: Step[] = repeat(4, () => ({ key: block.key, ...block.instruct(random) }));
  const texts = ['', ' ', 'a', 'Ab', ...repeat(25, () => trickyText(random))];
  const inputsOf = (step: Step) => [...step.probes, ...texts];
  const jobOf = (step: Step, code: Step['idioms'][number]): Job => ({
    source: `def f(s):\n${writePlainChain([code], 's')}`,
    name: 'f',
    calls: inputsOf(step).map((text) => pythonRepr(text)),
  });

  test('gives the reference result in each of its idioms', () => {
    for (const step of steps) {
      const expected = inputsOf(step).map((text) => pythonRepr(step.apply(text)));
      const answers = python.run(step.idioms.map((idiom) => jobOf(step, idiom)));
      for (const [i, answer] of answers.entries())
        expect(reprs(answer), String(step.idioms[i])).toEqual(expected);
    }
  });

  test('has bugs that give another result somewhere, and do what their twins do', () => {
    for (const step of steps) {
      const answers = python.run(step.bugs.map(({ code }) => jobOf(step, code)));
      for (const [i, { code, twin }] of step.bugs.entries()) {
        const inputs = inputsOf(step);
        const right = inputs.map((text) => pythonRepr(step.apply(text)));
        expect(reprs(answers[i]), String(code)).not.toEqual(right);
        for (const [place, text] of inputs.entries()) {
          const result = twin(text);
          if (result !== undefined)
            expect(answers[i]?.[place]?.repr, `${String(code)} of "${text}"`).toBe(
              pythonRepr(result),
            );
        }
      }
    }
  });

  test('has probes that find every bug by themselves', () => {
    for (const step of steps)
      for (const { code, twin } of step.bugs) {
        const isFound = step.probes.some((probe) => twin(probe) !== step.apply(probe));
        expect(isFound, `${step.wordings[0] ?? ''}: ${String(code)}`).toBe(true);
      }
  });
});

const families: Readonly<Record<string, (random: Random) => Task>> = {
  'chain of one to five': (random) => drawChain(random, 1 + Math.floor(random.next() * 5), 'train'),
  'chain of six to eight': (random) =>
    drawChain(random, 6 + Math.floor(random.next() * 3), 'held-out'),
  'int list': (random) => drawIntList(random, 'train'),
  'word list': (random) => drawWordList(random, 'train'),
  classic: (random) => drawClassic(random, 'train'),
};

describe.each(Object.entries(families))('a %s', (_, draw) => {
  const random = seededRandom(23);
  const tasks = repeat(150, () => draw(random));
  const argumentsOf = (task: Task) => task.hardArguments(random).slice(0, 14);

  test('gives the reference results when written without bugs', () => {
    const asked = tasks.map((task) => ({ task, hard: argumentsOf(task) }));
    const jobs = asked.map(({ task, hard }) => ({
      source: task.prompt + task.writeBody(random, 'none').text,
      name: task.name,
      calls: hard.map(callOf),
    }));
    const answers = python.run(jobs);
    for (const [i, { task, hard }] of asked.entries()) {
      const expected = hard.map((args) => pythonRepr(task.reference(args)));
      expect(reprs(answers[i]), jobs[i]?.source).toEqual(expected);
    }
  });

  test('shows in its docstring what Python prints', () => {
    const shown = tasks.filter(({ examples }) => examples.length > 0);
    expect(shown.length).toBeGreaterThan(60);
    const answers = python.run(
      shown.map((task) => ({
        source: task.prompt + task.canonicalBody,
        name: task.name,
        calls: task.examples.map((example) => callOf(example.arguments)),
      })),
    );
    for (const [i, { prompt }] of shown.entries())
      for (const answer of answers[i] ?? []) expect(prompt).toContain(answer?.repr);
  });

  test('does with each bug what the twin of the bug says', () => {
    for (const task of tasks.slice(0, 20)) {
      const hard = argumentsOf(task);
      const mutants = task.mutants.filter(({ body }) => body !== undefined);
      const answers = python.run(
        mutants.map(({ body }) => ({
          source: task.prompt + (body ?? ''),
          name: task.name,
          calls: hard.map(callOf),
        })),
      );
      for (const [i, mutant] of mutants.entries())
        for (const [place, args] of hard.entries()) {
          const outcome = mutant.run(args);
          if (outcome === undefined) continue;
          const what = `${mutant.body ?? ''}of ${callOf(args)}`;
          expect(loosely(answers[i]?.[place]?.repr), what).toBe(loosely(pythonRepr(outcome)));
        }
    }
  });
});

/** Listed as a bug of rotate_right until the models are trained anew; it is none. */
const rightAfterAll = 'return nums[-k:] + nums[:-k]';

test('each classic has idioms that agree, and bugs that do not', () => {
  const random = seededRandom(31);
  for (const classic of allClassics) {
    const inputs = [...classic.probes, ...repeat(30, () => classic.draw(random))];
    const parameters = classic.parameters.replaceAll(/: \w+/g, '');
    const jobOf = (code: string): Job => ({
      source: `def f(${parameters}):\n${code.replaceAll('NAME', 'f').replaceAll(/^/gm, '    ')}\n`,
      name: 'f',
      calls: inputs.map(callOf),
    });
    const expected = inputs.map((args) =>
      pythonRepr(classic.reference(...(args as readonly never[]))),
    );
    for (const [i, answer] of python.run(classic.idioms.map(jobOf)).entries())
      expect(reprs(answer), classic.idioms[i]).toEqual(expected);
    const bugs = python.run(classic.bugs.map(({ code }) => jobOf(code)));
    for (const [i, answer] of bugs.entries())
      if (classic.bugs[i]?.code !== rightAfterAll)
        expect(reprs(answer), classic.bugs[i]?.code).not.toEqual(expected);
  }
});

test('pythonRepr(value) is what Python prints', () => {
  const values: PythonValue[] = [
    ...[null, true, false, 0, -7, 12345678901234567890n, 'a', "it's", 'say "hi"', `both ' and "`],
    ...['', 'back\\slash', 'tab\tline\n', { float: 2 }, { float: -0.5 }, { float: 7 / 3 }],
    ...[[], [1, 'b', null], [[true], []]],
    new Map(),
    new Map<string, PythonValue>([
      ['a', 1],
      ["'", [2]],
    ]),
  ];
  const [answers] = python.run([
    { source: 'def f(x): return x\n', name: 'f', calls: values.map(pythonRepr) },
  ]);
  expect(reprs(answers)).toEqual(values.map(pythonRepr));
});
