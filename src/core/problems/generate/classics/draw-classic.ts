import { indented, type Body } from '../body.ts';
import { bugRateOf } from '../bug-rates.ts';
import { pickUsual } from '../choose-code.ts';
import { writePrompt } from '../docstring.ts';
import { isHeldOutClassic } from '../held-out.ts';
import type { PythonValue } from '../python-value.ts';
import { repeat } from '../random-inputs.ts';
import { chance, integerBetween, pickOne, type Random } from '../random.ts';
import type { Outcome, Split, Task } from '../task.ts';
import type { Classic } from './classic.ts';
import { listClassics } from './list-classics.ts';
import { numberClassics } from './number-classics.ts';
import { ruleClassics } from './rule-classics.ts';
import { textClassics } from './text-classics.ts';

/** Every classic. */
export const allClassics: readonly Classic[] = [
  ...numberClassics,
  ...ruleClassics,
  ...textClassics,
  ...listClassics,
];

const otherNames = ['solve', 'f', 'compute', 'g', 'answer', 'func', 'helper'];

interface Asked {
  readonly classic: Classic;
  readonly name: string;
  readonly wording: number;
}

function drawAsked(random: Random, split: Split): Asked {
  for (;;) {
    const classic = pickOne(random, allClassics);
    const name = chance(random, 0.6) ? classic.name : pickOne(random, otherNames);
    const wording = integerBetween(random, 0, classic.wordings.length - 1);
    if (isHeldOutClassic(classic.name, name, wording) === (split === 'held-out'))
      return { classic, name, wording };
  }
}

const write = (code: string, name: string): string =>
  indented(code.replaceAll('NAME', name).split('\n'));

/** Functions of a classic take what its `draw` gives; the types of the two are told apart by name only. */
const call = <Result>(run: (...args: never[]) => Result, args: readonly PythonValue[]): Result =>
  run(...(args as readonly never[]));

function writeBody(random: Random, { classic, name }: Asked, mayErr: boolean): Body {
  const errs = mayErr && chance(random, bugRateOf(`classic:${classic.name}`));
  const code = errs ? pickUsual(random, classic.bugs).code : pickUsual(random, classic.idioms);
  return { text: write(code, name), bugs: errs ? 1 : 0 };
}

/** A classic, asked for by its own name or another. */
export function drawClassic(random: Random, split: Split): Task {
  const asked = drawAsked(random, split);
  const { classic, name, wording } = asked;
  const count = split === 'held-out' ? 1 : pickOne(random, [0, 1, 1, 2]);
  const reference = (args: readonly PythonValue[]): PythonValue => call(classic.reference, args);
  const examples = repeat(count, () => {
    const args = classic.draw(random);
    return { arguments: args, result: reference(args) };
  });
  return {
    family: 'classic',
    components: [classic.name],
    name,
    examples,
    prompt: writePrompt(random, {
      name,
      parameters: classic.parameters,
      returns: classic.returns,
      description: classic.wordings[wording] ?? '',
      examples,
    }),
    canonicalBody: write(classic.idioms[0] ?? '', name),
    writeBody: (author, bugs = 'usual') => writeBody(author, asked, bugs === 'usual'),
    reference,
    get mutants() {
      return classic.bugs.map(({ code, twin }) => ({
        body: write(code, name),
        run: (args: readonly PythonValue[]): Outcome => (twin ? call(twin, args) : undefined),
      }));
    },
    easyArguments: (from) => classic.draw(from),
    hardArguments: (from) => [...classic.probes, ...repeat(40, () => classic.draw(from))],
  };
}
