import { pythonRepr, type PythonValue } from './python-value.ts';
import type { Random } from './random.ts';
import type { Mutant, Task } from './task.ts';

/** A call of the function under test, as Python. */
export interface TestCase {
  /** The arguments as they stand between the brackets of a call. */
  readonly call: string;
  readonly expected: string;
  /** Per mutant of the task: whether its answer to this call is wrong. */
  readonly kills: readonly boolean[];
}

/** Few enough to read. */
const mostTests = 12;
/** A model makes mistakes nobody planted, too. */
const fewestTests = 8;
/** Characters of a call and its answer. */
const longestText = 160;

const textOf = (args: readonly PythonValue[]): string => args.map(pythonRepr).join(', ');

function testCase(task: Task, mutants: readonly Mutant[], args: readonly PythonValue[]): TestCase {
  const expected = pythonRepr(task.reference(args));
  const kills = mutants.map((mutant) => {
    const outcome = mutant.run(args);
    return outcome === undefined || !sameValue(pythonRepr(outcome), expected);
  });
  return { call: textOf(args), expected, kills };
}

/** Python's `2.0 == 2`: a float that is whole prints its `.0`, and equals the int. */
const sameValue = (a: string, b: string): boolean =>
  a === b || a.replace(/\.0\b/g, '') === b.replace(/\.0\b/g, '');

/** Every case the task offers to find mistakes with, short ones only, each call once. */
function candidatesOf(task: Task, mutants: readonly Mutant[], random: Random): TestCase[] {
  const byCall = new Map(task.hardArguments(random).map((args) => [textOf(args), args]));
  return Array.from(byCall.values(), (args) => testCase(task, mutants, args)).filter(
    ({ call, expected }) => call.length + expected.length <= longestText,
  );
}

/** Whether a result says next to nothing: many a wrong solution gives it too. */
export const isBare = (result: string): boolean => ["''", '[]', '{}'].includes(result);

/**
 * Chooses tests greedily: the next one is the one that finds most of the mistakes not yet found
 * twice. Then fills up with calls whose answers differ from all before.
 */
export function chooseStrongTests(task: Task, random: Random): TestCase[] {
  const mutants = task.mutants;
  const left = candidatesOf(task, mutants, random);
  const chosen: TestCase[] = [];
  const needs = mutants.map(() => 2);
  const take = (found: TestCase): void => {
    chosen.push(...left.splice(left.indexOf(found), 1));
    found.kills.forEach((kills, i) => (needs[i] = (needs[i] ?? 0) - Number(kills)));
  };
  while (chosen.length < mostTests) {
    const found = bestOf(left, (candidate) => gainOf(candidate, needs));
    if (!found) break;
    take(found);
  }
  while (chosen.length < fewestTests) {
    const found = left.find(
      (test) =>
        !isBare(test.expected) && chosen.every(({ expected }) => expected !== test.expected),
    );
    const next = found ?? left[0];
    if (!next) break;
    take(next);
  }
  return chosen;
}

/** Mistakes not yet found twice count whole; telling answers decide between equals. */
const gainOf = (candidate: TestCase, needs: readonly number[]): number => {
  const finds = candidate.kills.filter((kills, i) => kills && (needs[i] ?? 0) > 0).length;
  return finds === 0 ? 0 : finds + (isBare(candidate.expected) ? 0 : 0.5);
};

function bestOf<Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined {
  let [best, most]: [Item | undefined, number] = [undefined, 0];
  for (const item of items) {
    const own = score(item);
    if (own > most) [best, most] = [item, own];
  }
  return best;
}

/** The share of the task's mutants that at least one of the tests finds wrong; 1 where there are none. */
export function killedShare(tests: readonly TestCase[]): number {
  const [first] = tests;
  if (!first || first.kills.length === 0) return first ? 1 : 0;
  const killed = first.kills.filter((_, i) => tests.some(({ kills }) => kills[i]));
  return killed.length / first.kills.length;
}

/** One plain call, as a test written in a hurry: many a mistake gives the right answer to it. */
export function chooseWeakTests(task: Task, random: Random): TestCase[] {
  const draw = (): TestCase => testCase(task, task.mutants, task.easyArguments(random));
  let test = draw();
  for (let attempt = 0; attempt < 5 && isBare(test.expected); attempt++) test = draw();
  return [test];
}

/** HumanEval's `check(candidate)` for the cases. */
export const checkSource = (tests: readonly TestCase[]): string =>
  ['def check(candidate):', ...tests.map(asAssertion)].map((line) => `${line}\n`).join('');

const asAssertion = ({ call, expected }: TestCase): string =>
  `    assert candidate(${call}) == ${expected}`;
