import type { Bug } from '../code.ts';
import { writePrompt, type Example } from '../docstring.ts';
import { isHeldOutPair } from '../held-out.ts';
import type { PythonValue } from '../python-value.ts';
import { plainText, randomText, repeat, trickyText } from '../random-inputs.ts';
import { chance, pickOne, type Random } from '../random.ts';
import type { Mutant, Split, Task } from '../task.ts';
import { allBlocks } from './all-blocks.ts';
import type { Step } from './block.ts';
import { describeChain } from './describe-chain.ts';
import { writeChain, writePlainChain } from './write-chain.ts';

const names = [
  'transform',
  'process',
  'string_manipulation',
  'f',
  'convert',
  'edit',
  'solve',
  'modify',
  'apply_steps',
  'change',
  'rewrite',
  'format_text',
];
const argumentNames = ['s', 's', 'text', 'string', 'st', 'line'];

/** The longest chain of the training corpus; longer ones are held out whole. */
export const longestTrainingChain = 5;

function drawSteps(random: Random, length: number): Step[] {
  const steps: Step[] = [];
  while (steps.length < length) {
    const block = pickOne(random, allBlocks);
    if (block.key !== steps.at(-1)?.key) steps.push({ key: block.key, ...block.instruct(random) });
  }
  return steps;
}

/** Whether two neighbours of the chain are held out of training. */
export const hasHeldOutPair = (keys: readonly string[]): boolean =>
  keys.some((key, i) => i > 0 && isHeldOutPair(keys[i - 1] ?? '', key));

/** Whether the chain may be used for the split; a single block is known to both. */
function belongsTo(split: Split, steps: readonly Step[]): boolean {
  if (steps.length === 1) return true;
  return hasHeldOutPair(steps.map((step) => step.key)) === (split === 'held-out');
}

const run = (steps: readonly Step[], text: string): string =>
  steps.reduce((result, step) => step.apply(result), text);

/** The chains that differ from this one by reading one ambiguous step the other way. */
const otherReadings = (steps: readonly Step[]): Step[][] =>
  steps.flatMap((step, i) =>
    step.otherReading ? [steps.with(i, { ...step, apply: step.otherReading })] : [],
  );

/** An example that tells the intended reading of every ambiguous step, if a few tries find one. */
function drawExample(
  random: Random,
  steps: readonly Step[],
  words: readonly [number, number],
): Example {
  const others = otherReadings(steps);
  let text = '';
  for (let attempt = 0; attempt < 6; attempt++) {
    text = randomText(random, ...words);
    const result = run(steps, text);
    if (others.every((other) => run(other, text) !== result)) break;
  }
  return { arguments: [text], result: run(steps, text) };
}

/** The text before each step and after the last; remembers the last input, which many mutants share. */
function statesOf(steps: readonly Step[]): (text: string) => readonly string[] {
  let [known, states]: [string | undefined, string[]] = [undefined, []];
  return (text) => {
    if (text === known) return states;
    states = [text];
    for (const step of steps) states.push(step.apply(states.at(-1) ?? ''));
    known = text;
    return states;
  };
}

function mutantsOf(steps: readonly Step[], argument: string): Mutant[] {
  const canonical = steps.map((step) => step.idioms[0] ?? '');
  const states = statesOf(steps);
  const at =
    (i: number, twin: Bug['twin']) =>
    ([text]: readonly PythonValue[]) => {
      const before = states(text as string);
      const after = twin(before[i] ?? '');
      if (after === before[i + 1]) return before.at(-1);
      return after === undefined ? undefined : run(steps.slice(i + 1), after);
    };
  return steps.flatMap((step, i) => [
    ...[step.otherReading]
      .filter((twin) => twin !== undefined)
      .map((twin) => ({ run: at(i, twin) })),
    ...step.bugs.map(({ code, twin }) => ({
      body: writePlainChain(canonical.with(i, code), argument),
      run: at(i, twin),
    })),
  ]);
}

function drawStepsFor(random: Random, length: number, split: Split): Step[] {
  if (split === 'train' && length > longestTrainingChain)
    throw new RangeError(`Chains of ${length} steps are held out of training`);
  for (;;) {
    const steps = drawSteps(random, length);
    if (belongsTo(split, steps)) return steps;
  }
}

/** A chain of string blocks of the given length. */
export function drawChain(random: Random, length: number, split: Split): Task {
  const steps = drawStepsFor(random, length, split);
  const name = pickOne(random, names);
  const argument = pickOne(random, argumentNames);
  const count = split === 'held-out' ? 1 : pickOne(random, [0, 1, 1, 1, 1, 1, 1, 2]);
  const size = count === 2 ? ([1, 3] as const) : ([2, 4] as const);
  const examples = repeat(count, () => drawExample(random, steps, size));
  const description = describeChain(
    random,
    steps.map((step) => pickOne(random, step.wordings)),
  );
  const parameters = chance(random, 0.9) ? `${argument}: str` : argument;
  return {
    family: 'chain',
    components: steps.map((step) => step.key),
    name,
    examples,
    prompt: writePrompt(random, { name, parameters, returns: 'str', description, examples }),
    canonicalBody: writePlainChain(
      steps.map((step) => step.idioms[0] ?? ''),
      argument,
    ),
    writeBody: (author, bugs = 'usual') => writeChain(author, steps, argument, bugs === 'usual'),
    reference: ([text]) => run(steps, text as string),
    get mutants() {
      return mutantsOf(steps, argument);
    },
    easyArguments: (from) => [plainText(from)],
    hardArguments: (from) => [
      ...steps.flatMap((step) => step.probes.map((probe) => [probe])),
      ...repeat(30, () => [trickyText(from)]),
    ],
  };
}
