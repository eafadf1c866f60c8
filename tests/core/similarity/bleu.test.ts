import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bleu } from '../../../src/core/similarity/bleu.ts';
import { codeTokens } from '../../../src/core/similarity/code-tokens.ts';

const plural =
  '    s = s.lower()\n    s = " ".join(w.removesuffix("s") for w in s.split(" "))\n    return s\n';
const period = '    return "." + s\n';

/** Scores of sacreBLEU 2.6.0: `BLEU(effective_order=True, tokenize="none")` over these very tokens. */
const scored = [
  [plural.replace('removesuffix', 'rstrip'), plural, 0.9234732618882049],
  [
    '    s = s.lower()\n    parts = []\n    for w in s.split(" "):\n        if w.endswith("s"):\n' +
      '            w = w[:-1]\n        parts.append(w)\n    result = " ".join(parts)\n    return result\n',
    plural,
    0.41324832048881743,
  ],
  ['    return f".{s}"\n', period, 0.13888095170058956],
  ['    return s\n', period, 0.09569649651041097],
  ['return', period, 0.0067379469990854705],
  ['    return s\n', plural, 6.825603376334873e-8],
  ['pass', period, 0],
] as const;

describe('bleu', () => {
  test.each(scored)('bleu(…) of %j agrees with sacreBLEU', (candidate, reference, score) => {
    expect(bleu(codeTokens(candidate), codeTokens(reference)).score).toBeCloseTo(score, 12);
  });

  test('bleu(text, text) is 1', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(words, (text) => Math.abs(bleu(text, text).score - 1) < 1e-12));
  });

  test('bleu(candidate, reference) counts a repeated piece as often as the reference holds it', () => {
    // Papineni et al. 2002, example 2: seven times "the" against two.
    const [ones] = bleu(Array<string>(7).fill('the'), 'the cat is on the mat'.split(' ')).runs;
    expect(ones).toMatchObject({ shared: 2, total: 7 });
  });

  test('bleu(candidate, reference) lies between 0 and 1', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 });
    fc.assert(
      fc.property(words, words, (candidate, reference) => {
        const { score } = bleu(candidate, reference);
        return score >= 0 && score <= 1 + 1e-12;
      }),
    );
  });

  test('bleu([], reference) is 0', () => {
    expect(bleu([], ['a']).score).toBe(0);
  });
});
