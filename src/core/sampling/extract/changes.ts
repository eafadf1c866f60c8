import { said } from '../../said.ts';
import type { Explained } from './explained.ts';

/** Everything that may be done to an answer on the way to its code. */
const sentences = {
  truncated: said`Everything from the first stop sequence on was cut off.`,
  'reasoning-removed': said`The reasoning before the answer was left out.`,
  'line-ends': said`Windows line ends were turned into plain ones.`,
  'invisible-characters': said`Invisible characters were removed, and odd spaces made plain ones.`,
  'special-tokens': said`The model's own end marks, and what followed them, were cut off.`,
  'prose-removed': said`Words around the code were left out.`,
  'other-blocks': said`Blocks that only use or test the function, or are in another language, were left out.`,
  'session-prompts': said`The prompts and the output of an interactive session were left out.`,
  dedented: said`The indentation that all lines share was removed.`,
  reindented: said`The body was moved to the indentation that the prompt asks for.`,
  'demo-removed': said`Demonstrations and tests after the function were left out.`,
  'exports-removed': said`What hands the function to other files, and ends or breaks the one it shares with its tests, was left out.`,
  'end-left-to-tests': said`The function was left open at its end, since the tests begin with what closes it.`,
  'brace-added': said`The closing brace that the body of a function lacks was added.`,
  'prompt-kept': said`Imports or helpers that the prompt gives, and the answer relies on, were put back.`,
} as const;

export type ChangeCode = keyof typeof sentences;

/** Every change, in the order in which they are made. */
export const changeCodes = Object.keys(sentences) as readonly ChangeCode[];

/** A change with its sentence. */
export const change = (code: ChangeCode): Explained<ChangeCode> => ({
  code,
  sentence: sentences[code],
});
