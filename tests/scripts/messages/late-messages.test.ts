import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { lateMessages } from '../../../scripts/lint/late-messages.mjs';

const lint = (code: string): readonly (string | undefined)[] =>
  new Linter()
    .verify(code, {
      plugins: { messages: { rules: { late: lateMessages } } },
      rules: { 'messages/late': 'error' },
    })
    .map(({ messageId }) => messageId);

describe('lateMessages', () => {
  test.each([
    'const title = () => m.lab_title();',
    'function title() { return m.lab_title(); }',
    'const title = $derived(m.lab_title());',
    'const labels = { lab: m.lab_title };',
  ])('lets pass %s', (code) => {
    expect(lint(code)).toEqual([]);
  });

  test.each(['const title = m.lab_title();', 'export const labels = { lab: m.lab_title({ a }) };'])(
    'refuses %s, which keeps the language of that moment',
    (code) => {
      expect(lint(code)).toEqual(['early']);
    },
  );

  test('refuses a message that is chosen by a computed name', () => {
    expect(lint('const title = () => m[`lab_${name}`]();')).toEqual(['computed']);
  });
});
