import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipText, shorten } from '../../src/exchange/report/clip-text.ts';
import { around, escapeText, html, Markup } from '../../src/exchange/report/markup.ts';

describe('html', () => {
  test('html`…` escapes strings, keeps markup and joins lists', () => {
    const items = ['a & b', '"<i>"'].map((item) => html`<i title="${item}">${item}</i>`);
    expect(html`${items}${undefined}${3}`.text).toBe(
      '<i title="a &amp; b">a &amp; b</i><i title="&quot;&lt;i&gt;&quot;">&quot;&lt;i&gt;&quot;</i>3',
    );
  });

  test('around(template) splits where the inside belongs, whatever the text around says', () => {
    const [before, after] = around((inside) => html`${'\0slot\0'}${inside}${'&'}`);
    expect(before).toEqual(new Markup('⟨U+0000⟩slot⟨U+0000⟩'));
    expect(after).toEqual(new Markup('&amp;'));
  });
});

describe('escapeText', () => {
  test('escapeText(text) spells out what is hidden or reorders', () => {
    expect(escapeText('a\u202eb\u2066c\u0000d\ud800e\rf\ufeff')).toBe(
      'a⟨U+202E⟩b⟨U+2066⟩c⟨U+0000⟩d⟨U+D800⟩e⟨U+000D⟩f⟨U+FEFF⟩',
    );
    expect(escapeText('tab\tline\r\n😀 é ‍')).toBe('tab\tline\n😀 é ‍');
  });

  test('escapeText(text) never leaves a character that markup is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(escapeText(text))),
    );
    expect(escapeText('</script><img onerror=x>]]>')).toBe(
      '&lt;/script&gt;&lt;img onerror=x&gt;]]&gt;',
    );
  });
});

describe('clipText', () => {
  test('clipText(text, limits) cuts after lines or characters and counts the rest', () => {
    expect(clipText('a\nb\nc', { chars: 99, lines: 2 })).toEqual({ text: 'a\nb', omitted: 2 });
    expect(clipText('abcdef', { chars: 4, lines: 9 })).toEqual({ text: 'abcd', omitted: 2 });
    expect(clipText('', { chars: 4, lines: 9 })).toEqual({ text: '', omitted: 0 });
    expect(clipText('ab😀', { chars: 3, lines: 9 })).toEqual({ text: 'ab', omitted: 2 });
  });

  test('shorten(text, chars) gives one line that says when it is cut', () => {
    expect(shorten('HumanEval/12', 12)).toBe('HumanEval/12');
    expect(shorten('HumanEval/12', 8)).toBe('HumanEv…');
    expect(shorten('a\nb', 8)).toBe('a…');
  });

  test('clipText(text, limits) gives a beginning of the text within both limits', () => {
    const texts = fc.array(fc.constantFrom('a', '\n', '😀')).map((parts) => parts.join(''));
    const law = fc.property(
      texts,
      fc.nat(12),
      fc.integer({ min: 1, max: 5 }),
      (text, chars, lines) => {
        const clip = clipText(text, { chars, lines });
        expect(text.startsWith(clip.text)).toBe(true);
        expect(clip.text.length + clip.omitted).toBe(text.length);
        expect(clip.text.length).toBeLessThanOrEqual(chars);
        expect(clip.text.split('\n').length).toBeLessThanOrEqual(lines);
        expect(clip.text.isWellFormed()).toBe(true);
      },
    );
    fc.assert(law);
  });
});
