import type { ChangeCode } from './changes.ts';

/** A text after a step of cleaning, and what the steps so far have changed. */
export interface Cleaned {
  readonly text: string;
  readonly changes: readonly ChangeCode[];
}

/**
 * An answer without what is no part of it: Windows line ends, characters nobody sees and Python
 * refuses, and end marks of a chat template that an engine let through.
 */
export function cleanText(text: string): Cleaned {
  const steps: [ChangeCode, (text: string) => string][] = [
    ['line-ends', (before) => before.replaceAll('\r\n', '\n').replaceAll('\r', '\n')],
    ['invisible-characters', (before) => before.replace(unseen, '').replace(oddSpace, ' ')],
    ['special-tokens', cutAtSpecialToken],
  ];
  return steps.reduce<Cleaned>(
    ({ text: before, changes }, [code, step]) => {
      const after = step(before);
      return { text: after, changes: after === before ? changes : [...changes, code] };
    },
    { text, changes: [] },
  );
}

/** Zero-width space, word joiner, byte order mark, soft hyphen. Joiners inside words are language. */
const unseen = /[\u200b\u2060\ufeff\u00ad]/g;

const oddSpace = /[\u00a0\u2007\u202f\u3000]/g;

const specialTokens = [
  '<|im_end|>',
  '<|im_start|>',
  '<|endoftext|>',
  '<|eot_id|>',
  '<|end_of_text|>',
  '<|end|>',
  '<|EOT|>',
  '<|fim_pad|>',
  '<|file_sep|>',
  '<end_of_turn>',
  '<｜end▁of▁sentence｜>',
];

function cutAtSpecialToken(text: string): string {
  const ends = specialTokens.map((token) => text.indexOf(token)).filter((at) => at >= 0);
  const cut = ends.length > 0 ? text.slice(0, Math.min(...ends)) : text;
  // As a whole line or at the very end it is a mark; elsewhere it may be a string of the program.
  return cut.replace(/^<\/s>$[^]*/m, '').replace(/<\/s>\s{0,9}$/, '');
}
