import { describe, expect, test } from 'vitest';
import { codeTokens, spacedTokens } from '../../../src/core/similarity/code-tokens.ts';

describe('codeTokens', () => {
  test('codeTokens(code) keeps words, numbers and signs of several characters whole', () => {
    expect(codeTokens('s_1 += x[len(s) // 2:]  # é')).toEqual([
      's_1',
      '+=',
      'x',
      '[',
      'len',
      '(',
      's',
      ')',
      '//',
      '2',
      ':',
      ']',
      '#',
      'é',
    ]);
  });

  test('codeTokens(code) is the same for another layout', () => {
    expect(codeTokens('if a!=b :\n\treturn  a')).toEqual(codeTokens('if a != b: return a'));
  });
});

describe('spacedTokens', () => {
  test('spacedTokens(code) gives the code back, up to the space at its end', () => {
    const code = '    s = " ".join(w)\n    return s\n';
    const parts = spacedTokens(code).map(({ space, token }) => space + token);
    expect(parts.join('')).toBe(code.trimEnd());
    expect(spacedTokens(code).map(({ token }) => token)).toEqual(codeTokens(code));
  });
});
