import { distribution, end } from '../../openai/server/ngram-model.ts';

/** Tokens of the stand-in's model: one a letter, the first one ends the text. */
const letters = [end, '\n', ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))];

export const letterOf = (token: number): string => letters[token] ?? '';

export const isEnd = (token: number): boolean => letters[token] === end;

/** What the n-gram model makes of a text, as logits: any constant may be added to them. */
export function logitsAfter(text: string): Float32Array {
  const likely = new Map(distribution(text));
  return Float32Array.from(letters, (letter) => 5 + Math.log(likely.get(letter) ?? 1e-12));
}
