import { said } from '../../said.ts';
import type { Explained } from './explained.ts';

/** Everything that can be said of where code was found, or why not; some take a detail. */
const sentences = {
  'as-is': () => said`The completion continues the prompt and is taken as it is.`,
  'looks-like-chat': () =>
    said`The completion is taken as it is, but it reads like a chat answer: a chat template may suit this model.`,
  fence: () => said`The code is the one fenced block of the answer.`,
  'fence-chosen': (detail: string) =>
    said`Of several fenced blocks, the code is the one that defines ${detail}.`,
  'fences-joined': (detail: string) =>
    said`The code is put together from ${detail} fenced blocks that need each other.`,
  'several-answers': (detail: string) =>
    said`Several blocks define the function; the code is ${detail}.`,
  'unclosed-fence': () => said`The code is a fenced block that is never closed.`,
  'no-fence': () =>
    said`The answer has no fenced block; the code is told from the words by its form.`,
  'body-only': () =>
    said`The answer gives the body of the function alone; the prompt gives the rest.`,
  incomplete: (detail: string) => said`The code breaks off in the middle: ${detail}.`,
  stub: (detail: string) => said`The answer defines ${detail} without a body.`,
  'renamed-function': (detail: string) => said`The tests call ${detail}.`,
  'class-wrapper': (detail: string) =>
    said`The tests call ${detail} as a function, but the answer has it as a method of a class.`,
  empty: () => said`The answer is empty.`,
  refusal: () => said`The answer declines the task and has no code.`,
  'only-words': () => said`The answer has words and no code.`,
  'cut-off': (detail: string) => said`The answer was cut off before its code began: ${detail}.`,
  'no-function': (detail: string) => said`The answer has code, but defines no function: ${detail}.`,
} as const;

export type ReasonCode = keyof typeof sentences;

/** Every reason, in the order in which `docs/prompts.md` explains them. */
export const reasonCodes = Object.keys(sentences) as readonly ReasonCode[];

/** A reason with its sentence; `detail` is put in where the sentence has a place for it. */
export const reason = (code: ReasonCode, detail = ''): Explained<ReasonCode> => ({
  code,
  sentence: sentences[code](detail),
});

/** Reasons under which there is nothing to run: the verdict is `no-code`. */
export const noCodeReasons: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'empty',
  'refusal',
  'only-words',
  'cut-off',
  'no-function',
]);
