import { describe, expect, test } from 'vitest';
import {
  allBlocks,
  codexBlockKeys,
} from '../../../../src/core/problems/generate/chain/all-blocks.ts';
import {
  drawChain,
  hasHeldOutPair,
  longestTrainingChain,
} from '../../../../src/core/problems/generate/chain/draw-chain.ts';
import { allClassics } from '../../../../src/core/problems/generate/classics/draw-classic.ts';
import {
  isHeldOutClassic,
  isHeldOutPair,
} from '../../../../src/core/problems/generate/held-out.ts';
import { heldOutPacks } from '../../../../scripts/packs/held-out-packs.ts';
import { seededRandom } from '../../../../src/core/problems/generate/random.ts';
import type { Task } from '../../../../src/core/problems/generate/task.ts';
import {
  documentOf,
  drawTrainingTask,
} from '../../../../src/core/problems/generate/training-document.ts';

interface PackProblem {
  readonly task_id: string;
  readonly prompt: string;
  readonly components: readonly string[];
}

const packProblems = heldOutPacks().flatMap(({ files }) =>
  files['problems.jsonl']
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PackProblem),
);

/** Each way a block can be asked for, read from the blocks themselves: wording to key. */
function readWordings(): Map<string, string> {
  const random = seededRandom(1);
  const wordings = new Map<string, string>();
  for (const { key, instruct } of allBlocks)
    for (let i = 0; i < 4000; i++)
      for (const wording of instruct(random).wordings) wordings.set(wording.toLowerCase(), key);
  return wordings;
}

const wordings = readWordings();

/** The blocks that the text of a prompt asks for, whatever the generator says it put there. */
function readBlocks(prompt: string): (string | undefined)[] {
  const text = /"""([^]*?)(?:\n {4}>>>|\n {4}\w+\(.*\) ==|\n {4}""")/.exec(prompt)?.[1] ?? '';
  const listed = text.split(/\n {4}(?:-|\d\.) /);
  const parts =
    listed.length > 1
      ? listed.slice(1)
      : text.replace(/^(Take|Given) a string(?: and|,) /, '').split(/(?:, then |\. Then )/);
  return parts.map(
    (part) =>
      wordings.get(part.replace(/( and return the result)?\.?$/, '').toLowerCase()) ??
      wordings.get(part.toLowerCase()),
  );
}

const combination = (components: readonly string[]): string => components.join('|');
const pairsOf = (keys: readonly string[]): string[] =>
  keys.slice(1).map((key, i) => combination([keys[i] ?? '', key]));

/** The name a prompt defines and the sentence it begins with: what a classic is asked for by. */
const asked = (prompt: string): string => prompt.split('\n').slice(0, 2).join('\n');

interface CorpusFacts {
  readonly pairs: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly classics: ReadonlySet<string>;
  readonly prompts: ReadonlySet<string>;
  readonly longest: number;
  /** Chains whose text names other blocks than the generator says. */
  readonly misread: readonly string[];
  readonly bugs: number;
}

const documents = 100_000;

/** Makes the first documents of the corpus and notes which combinations they show. */
function readCorpus(): CorpusFacts {
  const random = seededRandom(1);
  const [pairs, lists, classics] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const prompts = new Set<string>();
  const misread: string[] = [];
  let [longest, bugs] = [0, 0];
  const noteChain = ({ prompt, components }: Task): void => {
    const read = readBlocks(prompt);
    if (combination(read.map(String)) !== combination(components)) misread.push(prompt);
    for (const pair of pairsOf(read.map(String))) pairs.add(pair);
    longest = Math.max(longest, read.length);
  };
  for (let i = 0; i < documents; i++) {
    const task = drawTrainingTask(random);
    bugs += Math.min(1, documentOf(task, random).bugs);
    prompts.add(task.prompt);
    if (task.family === 'chain') noteChain(task);
    else if (task.family === 'classic') classics.add(asked(task.prompt));
    else lists.add(`${task.family}|${combination(task.components)}`);
  }
  return { pairs, lists, classics, prompts, longest, misread, bugs: bugs / documents };
}

describe('the training corpus', { timeout: 300_000 }, () => {
  const corpus = readCorpus();

  test('says in words which blocks it chains, and chains at most five', () => {
    expect(corpus.misread).toEqual([]);
    expect(corpus.longest).toBe(longestTrainingChain);
  });

  test('shows every pair of blocks but the held-out ones', () => {
    const pairs = allBlocks.flatMap(({ key: a }) =>
      allBlocks.filter(({ key }) => key !== a).map(({ key: b }) => [a, b] as const),
    );
    const heldOut = pairs.filter(([a, b]) => isHeldOutPair(a, b)).map(combination);
    const known = pairs.filter(([a, b]) => !isHeldOutPair(a, b)).map(combination);
    expect(heldOut.length / pairs.length).toBeCloseTo(1 / 8, 1);
    expect(heldOut.filter((pair) => corpus.pairs.has(pair))).toEqual([]);
    expect(known.filter((pair) => !corpus.pairs.has(pair))).toEqual([]);
  });

  test('holds a mistake in about every fourth document', () => {
    expect(corpus.bugs).toBeGreaterThan(0.22);
    expect(corpus.bugs).toBeLessThan(0.26);
  });

  test('holds no combination of the packs, nor any of their prompts', () => {
    for (const { task_id, prompt, components } of packProblems) {
      expect(corpus.prompts.has(prompt), task_id).toBe(false);
      if (task_id.startsWith('Chains/1-')) continue;
      if (task_id.startsWith('Chains/'))
        expect(
          pairsOf(components).some((pair) => !corpus.pairs.has(pair)),
          task_id,
        ).toBe(true);
      else if (task_id.startsWith('Basics/classics'))
        expect(corpus.classics.has(asked(prompt)), task_id).toBe(false);
      else {
        const family = task_id.startsWith('Basics/ints') ? 'int-list' : 'word-list';
        expect(corpus.lists.has(`${family}|${combination(components)}`), task_id).toBe(false);
      }
    }
  });
});

test('drawChain(random, length, "train") refuses lengths that training never sees', () => {
  expect(() => drawChain(seededRandom(1), 6, 'train')).toThrow(RangeError);
});

test('drawChain(random, length, "held-out") always holds a held-out pair', () => {
  const random = seededRandom(2);
  for (let i = 0; i < 400; i++)
    expect(hasHeldOutPair(drawChain(random, 2 + (i % 7), 'held-out').components)).toBe(true);
});

test('allBlocks has the 13 blocks of the Codex paper and at least 16 more, under different keys', () => {
  const keys = new Set(allBlocks.map(({ key }) => key));
  expect(keys.size).toBe(allBlocks.length);
  expect(codexBlockKeys).toHaveLength(13);
  expect(codexBlockKeys.filter((key) => !keys.has(key))).toEqual([]);
  expect(keys.size - 13).toBeGreaterThanOrEqual(16);
});

test('isHeldOutClassic(name, ...) leaves training some way to ask for each classic', () => {
  for (const { name, wordings: ways } of allClassics)
    expect(
      ways.some((_, i) => !isHeldOutClassic(name, name, i)),
      name,
    ).toBe(true);
});
