import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bigCodeMbppStops,
  codexStops,
  evalPlusHumanEvalStops,
  evalPlusMbppStops,
} from '../../../src/core/sampling/python/stop-sequences.ts';
import { truncate } from '../../../src/core/sampling/truncate.ts';

describe('truncate', () => {
  test.each([
    ['    return 1\n\ndef next():\n    pass\n', '    return 1\n', '\ndef'],
    ['    return 1\nprint(f())\n', '    return 1', '\nprint'],
    ['    return 1\n# Test\n', '    return 1', '\n#'],
    ['    return 1\nif __name__ == "__main__":\n', '    return 1', '\nif'],
    ['    return 1\n\n\nclass A:\n', '    return 1\n\n', '\nclass'],
  ])('truncate(%j, Codex) keeps %j', (text, kept, stop) => {
    expect(truncate(text, codexStops)).toEqual({ text: kept, stop });
  });
  test('truncate(text, Codex) leaves indented comments, conditions and prints alone', () => {
    const text = '    # note\n    if x:\n        print(x)\n    return x\n';
    expect(truncate(text, codexStops)).toEqual({ text });
  });
  test('truncate(text, Codex) does not see a sequence that begins in the prompt', () => {
    expect(truncate('def next():\n', codexStops)).toEqual({ text: 'def next():\n' });
  });
  test('truncate(text, stops) cuts everything when the text begins with a stop sequence', () => {
    expect(truncate('\n# no', codexStops)).toEqual({ text: '', stop: '\n#' });
  });
  test('truncate(text, Codex) also cuts where a longer word begins with a stop sequence', () => {
    expect(truncate('    a\ndefault = 1', codexStops)).toEqual({ text: '    a', stop: '\ndef' });
    expect(truncate('    a\nimport b', evalPlusHumanEvalStops).stop).toBe('\nimport ');
    expect(truncate('    a\ndefault = 1', evalPlusHumanEvalStops).stop).toBeUndefined();
  });
  test('truncate(text, BigCode for MBPP) keeps helper functions', () => {
    const text = 'def a():\n    return 1\ndef b():\n    return a()\n\nassert b() == 1';
    expect(truncate(text, bigCodeMbppStops).text).toBe(text.slice(0, text.indexOf('\nassert')));
  });
  test('truncate(text, EvalPlus for MBPP) ends at tests, a main function, or the next docstring', () => {
    for (const rest of ['\nassert a()', '\ndef main():', '\n"""Write', '\nif __name__', '</s>']) {
      const text = `def a():\n    return 1\ndef b(): pass${rest}`;
      expect(truncate(text, evalPlusMbppStops).text).toBe(text.slice(0, -rest.length));
    }
  });
  test('truncate(text, stops) names the shorter of two that begin at the same place', () => {
    expect(truncate('xabc', ['abc', 'ab'])).toEqual({ text: 'x', stop: 'ab' });
    expect(truncate('xabc', ['ab', 'abc'])).toEqual({ text: 'x', stop: 'ab' });
  });
  test('truncate(text, stops) leaves text with none of them, and takes empty ones for nothing', () => {
    expect(truncate('abc', [''])).toEqual({ text: 'abc' });
    expect(truncate('abc', [])).toEqual({ text: 'abc' });
  });
  test('truncate(text, stops) gives the longest beginning in which no stop sequence begins', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 30 });
    const stops = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 4 }));
    fc.assert(
      fc.property(words, stops, (text, list) => {
        const beginsAt = (at: number) =>
          list.some((stop) => stop !== '' && text.startsWith(stop, at));
        const first = Array.from(text, (_, at) => at).find(beginsAt) ?? text.length;
        expect(truncate(text, list).text).toBe(text.slice(0, first));
      }),
    );
  });
});
