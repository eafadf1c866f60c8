import { sentence } from '../choose-code.ts';
import { writePrompt } from '../docstring.ts';
import { isHeldOutTriple } from '../held-out.ts';
import { randomInts, randomWords, repeat } from '../random-inputs.ts';
import { chance, pickOne, type Random } from '../random.ts';
import type { Split, Task } from '../task.ts';
import { writeListBody } from './choose-list-code.ts';
import { describeList } from './describe-list.ts';
import { drawIntChange } from './int-changes.ts';
import { drawIntFilter } from './int-filters.ts';
import { intReductions } from './int-reductions.ts';
import type { Change, Draw, Filter, Item, Pipeline, Reduction } from './parts.ts';
import { listReductions, numberReductions } from './reductions.ts';
import { drawWordChange } from './word-changes.ts';
import { drawWordFilter } from './word-filters.ts';
import { wordReductions } from './word-reductions.ts';
import { listMutants, runPipeline, writePlainList } from './list-mutants.ts';
import type { Values } from './reduce-values.ts';
import { someInts, someWords, tellingLists } from './telling-lists.ts';

/** What differs between lists of ints and lists of words. */
interface ListKind<Element extends Item> {
  readonly family: 'int-list' | 'word-list';
  readonly item: 'int' | 'word';
  readonly unit: string;
  readonly argumentNames: readonly string[];
  readonly elementNames: readonly string[];
  readonly drawFilter: Draw<Filter<Element>>;
  readonly drawChange: Draw<Change<Element>>;
  readonly reductionsAfter: (change: Change<Element>) => readonly Reduction[];
  readonly randomList: (random: Random, low: number, high: number) => Element[];
  /** Elements that tests may hold. */
  readonly universe: readonly Element[];
  readonly edgeLists: readonly (readonly Element[])[];
}

const ints: ListKind<number> = {
  family: 'int-list',
  item: 'int',
  unit: 'integers',
  argumentNames: ['nums', 'numbers', 'lst', 'xs', 'values', 'a', 'arr'],
  elementNames: ['x', 'x', 'x', 'num', 'v'],
  drawFilter: drawIntFilter,
  drawChange: drawIntChange,
  reductionsAfter: () => [...listReductions, ...numberReductions, ...intReductions],
  randomList: randomInts,
  universe: someInts,
  edgeLists: [
    [],
    [0],
    [-7, -3, -12, -10, -9],
    [10, -10, 9, -9, 0, 1, -1, 2],
    [5, 3, 3, 12, 5, 4, 6, 7, 20, 15, 2, 8],
    [-5, 5, -4, 4, 7, -21, 21, 35],
    [3, 1, 2, 30, 18, 24],
  ],
};

const words: ListKind<string> = {
  family: 'word-list',
  item: 'word',
  unit: 'words',
  argumentNames: ['words', 'strings', 'lst', 'items', 'texts'],
  elementNames: ['x', 'x', 'w', 'w', 'word'],
  drawFilter: drawWordFilter,
  drawChange: drawWordChange,
  reductionsAfter: (change) => [
    ...listReductions,
    ...(change.key === 'length' ? numberReductions : [...wordReductions, ...wordReductions]),
  ],
  randomList: randomWords,
  universe: someWords,
  edgeLists: [
    [],
    ['level', 'Eve', 'noon', 'test', 'ABC', 'McCoy', 'Star'],
    ['ab', 'abc', 'abcd', 'abcde', 'abcdef', 'ABC', 'ab'],
    ['cat', 'tac', 'dog', 'god', 'Hello', 'Hi', 'HI', 'cat'],
    ['radar', 'bread', 'road', 'stop', 'spots', 'Otto', 'aa'],
  ],
};

const functionNames = [
  'solve',
  'f',
  'compute',
  'process_list',
  'calc',
  'analyze',
  'get_result',
  'select',
  'run',
  'summarize',
];

/** Python's own names, which a function should not take: its body may need them. */
const builtins = ['sum', 'list', 'sorted', 'reversed'];

const isSensible = ({ filter, change, reduction }: Pipeline): boolean => {
  if (reduction.key === 'count' && change.key !== 'same') return false;
  if (filter.key === 'palindrome' && change.key === 'reverse') return false;
  return !(filter.key === 'none' && change.key === 'same' && reduction.key === 'list');
};

/** Functions of items of one kind look like functions of any: a pipeline feeds them their kind only. */
const widen = <Element extends Item>(
  filter: Filter<Element>,
  change: Change<Element>,
  reduction: Reduction,
): Pipeline => ({ filter, change, reduction }) as unknown as Pipeline;

function drawPipeline<Element extends Item>(
  random: Random,
  kind: ListKind<Element>,
  split: Split,
): Pipeline {
  for (;;) {
    const filter = kind.drawFilter(random);
    const change = kind.drawChange(random);
    const reduction = pickOne(random, kind.reductionsAfter(change));
    const pipeline = widen(filter, change, reduction);
    const isHeldOut = isHeldOutTriple(kind.item, filter.key, change.key, reduction.key);
    if (isSensible(pipeline) && isHeldOut === (split === 'held-out')) return pipeline;
  }
}

function drawName(random: Random, { filter, change, reduction }: Pipeline): string {
  if (!chance(random, 0.35)) return pickOne(random, functionNames);
  const parts = [
    reduction.key,
    change.key === 'same' ? '' : change.key,
    filter.key === 'none' ? '' : filter.key,
  ];
  const name = parts
    .filter((part) => part !== '')
    .join('_')
    .replaceAll('-', '_');
  return builtins.includes(name) ? `get_${name}` : name;
}

function drawListOf<Element extends Item>(
  random: Random,
  kind: ListKind<Element>,
  split: Split,
): Task {
  const pipeline = drawPipeline(random, kind, split);
  const { filter, change, reduction } = pipeline;
  const name = drawName(random, pipeline);
  const argument = pickOne(random, kind.argumentNames);
  const count = split === 'held-out' ? 1 : pickOne(random, [0, 1, 1, 1, 1, 2]);
  const examples = repeat(count, () => {
    const values = kind.randomList(random, 3, 6);
    return { arguments: [values], result: runPipeline(pipeline, values) };
  });
  const description = sentence(describeList(random, pipeline, argument, kind.unit));
  return {
    family: kind.family,
    components: [filter.key, change.key, reduction.key],
    name,
    examples,
    prompt: writePrompt(random, {
      name,
      parameters: `${argument}: list`,
      returns: reduction.returns,
      description,
      examples,
    }),
    canonicalBody: writePlainList(pipeline, argument),
    writeBody: (author, bugs = 'usual') =>
      writeListBody(author, pipeline, argument, kind.elementNames, bugs === 'usual'),
    reference: ([values]) => runPipeline(pipeline, values as Values),
    get mutants() {
      return listMutants(pipeline, argument);
    },
    easyArguments: (from) => [kind.randomList(from, 3, 5)],
    hardArguments: (from) => [
      ...kind.edgeLists.map((list) => [list]),
      ...tellingLists(from, pipeline, kind.universe, 60).map((list) => [list]),
    ],
  };
}

/** A filter, a change and a reduction of a list of ints. */
export const drawIntList = (random: Random, split: Split): Task => drawListOf(random, ints, split);

/** A filter, a change and a reduction of a list of words. */
export const drawWordList = (random: Random, split: Split): Task =>
  drawListOf(random, words, split);
