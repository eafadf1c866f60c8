import type { Explained } from './explained.ts';

/** Everything that can be said of where code was found, or why not; `$` stands for a detail. */
const sentences = {
  'as-is': 'The completion continues the prompt and is taken as it is.',
  'looks-like-chat':
    'The completion is taken as it is, but it reads like a chat answer: a chat template may suit this model.',
  fence: 'The code is the one fenced block of the answer.',
  'fence-chosen': 'Of several fenced blocks, the code is the one that defines $.',
  'fences-joined': 'The code is put together from $ fenced blocks that need each other.',
  'several-answers': 'Several blocks define the function; the code is $.',
  'unclosed-fence': 'The code is a fenced block that is never closed.',
  'no-fence': 'The answer has no fenced block; the code is told from the words by its form.',
  'body-only': 'The answer gives the body of the function alone; the prompt gives the rest.',
  incomplete: 'The code breaks off in the middle: $.',
  stub: 'The answer defines $ without a body.',
  'renamed-function': 'The tests call $.',
  'class-wrapper': 'The tests call $ as a function, but the answer has it as a method of a class.',
  empty: 'The answer is empty.',
  refusal: 'The answer declines the task and has no code.',
  'only-words': 'The answer has words and no code.',
  'cut-off': 'The answer was cut off before its code began: $.',
  'no-function': 'The answer has code, but defines no function: $.',
} as const;

export type ReasonCode = keyof typeof sentences;

/** Every reason, in the order in which `docs/prompts.md` explains them. */
export const reasonCodes = Object.keys(sentences) as readonly ReasonCode[];

/** A reason with its sentence; `detail` is put in where the sentence has a place for it. */
export function reason(code: ReasonCode, detail = ''): Explained<ReasonCode> {
  // A function keeps `$` in the detail from being read as a pattern.
  return { code, sentence: sentences[code].replace('$', () => detail) };
}

/** Reasons under which there is nothing to run: the verdict is `no-code`. */
export const noCodeReasons: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'empty',
  'refusal',
  'only-words',
  'cut-off',
  'no-function',
]);
