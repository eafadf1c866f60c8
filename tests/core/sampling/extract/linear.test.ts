import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import { problems } from '../answers/problems.ts';
import { StepCounter } from './count-steps.ts';

const numbered = (line: (at: number) => string) => (length: number) => {
  let text = '';
  for (let at = 0; text.length < length; at++) text += line(at);
  return text;
};
const repeated = (piece: string) => (length: number) =>
  piece.repeat(Math.ceil(length / piece.length));

/** Answers that make careless scanners go over the same text again and again. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  'one long word': repeated('a'),
  words: repeated('the sum of all numbers, '),
  blanks: repeated(' '),
  'line ends': repeated('\n'),
  'blanks at line ends': repeated(' \n'),
  backticks: repeated('`'),
  tildes: repeated('~'),
  'empty fences': repeated('```\n'),
  'fences that open only': repeated('```python\n'),
  'fences behind words': repeated('see ```python\n'),
  'inline fences': repeated('```x = 1``` '),
  'fences with docstrings': repeated('```python\n"""\n'),
  quotations: repeated('> '),
  brackets: repeated('('),
  'open brackets in lines': repeated('f(\n'),
  'triple quotes': repeated('"""'),
  backslashes: repeated('\\\n'),
  quotes: repeated("'\\"),
  'format strings': repeated('f"{a}" '),
  assignments: repeated('1='),
  'names assigned': repeated('a='),
  imports: repeated('import a, '),
  'imports in lines': numbered((at) => `import m${at}\n`),
  functions: numbered((at) => `def f${at}(x):\n    return f${at + 1}(x)\n`),
  'the function, often': repeated(
    '```python\ndef count_vowels(text):\n    return 1\n```\nFixed:\n',
  ),
  'blocks that need the next': numbered(
    (at) =>
      `\`\`\`python\ndef ${at === 0 ? 'count_vowels' : `f${at}`}(x):\n    return f${at + 1}(x)\n\`\`\`\n`,
  ),
  decorators: repeated('@a\n'),
  'decorated functions': repeated('@a\ndef f(): pass\n'),
  comments: repeated('# a\n'),
  demonstrations: repeated('print(count_vowels("a"))\n'),
  sessions: repeated('>>> x = 1\n'),
  'deep blocks': repeated('if a:\n                                        b = 1\n'),
  'reasoning opened': repeated('<think>'),
  'reasoning closed': repeated('</think>'),
  channels: repeated('<|channel|>final<|message|>'),
  'end marks': repeated('</s>\n'),
  'end marks and blanks': repeated('</s>          '),
  'invisible characters': repeated('\u200b'),
  'carriage returns': repeated('\r'),
  'class bodies': numbered((at) => `class C${at}:\n    def m(self):\n        return 1\n`),
  returns: repeated('return 1\n'),
};

const problem = problems['count-vowels'] as Problem;
/** A megabyte of each takes minutes while V8 counts; without the variable, growth alone is shown. */
const slow = process.env['PASSK_SLOW'] === '1';
const quick = new Set(['one long word', 'backticks', 'brackets', 'assignments', 'names assigned']);
const lengths = (name: string): readonly [number, number] =>
  slow || quick.has(name) ? [250_000, 1_000_000] : [10_000, 40_000];

describe('the work of extractCode', () => {
  const counter = new StepCounter();
  let extract: typeof import('../../../../src/core/sampling/extract/extract-code.ts').extractCode;
  let truncate: typeof import('../../../../src/core/sampling/truncate.ts').truncate;
  beforeAll(async () => {
    counter.start();
    ({ extractCode: extract } =
      await import('../../../../src/core/sampling/extract/extract-code.ts'));
    ({ truncate } = await import('../../../../src/core/sampling/truncate.ts'));
  });
  afterAll(() => {
    counter.stop();
  });

  test.each(Object.entries(hostile))(
    'extractCode(%s) takes steps in proportion to the length, and few of them',
    { timeout: 300_000 },
    (name, make) => {
      const [short, long] = lengths(name);
      const [few = 0, many = 0] = [short, long].map((length) => {
        const text = make(length);
        return counter.count(() => extract({ text, stopReason: 'length' }, problem, 'chat'));
      });
      expect(many / few).toBeLessThan(1.15 * (long / short));
      // A text of nothing but line ends has as many lines as characters; others take far fewer.
      expect(many / long).toBeLessThan(1000);
    },
  );
  test('truncate(1 MB, stops) takes a step per character and stop sequence at most', () => {
    const long = 1_000_000;
    const text = '\nde'.repeat(long / 3);
    const steps = counter.count(() => truncate(text, ['\ndef', '\nclass', 'e\nx']));
    expect(steps).toBeLessThan(4 * long);
  });
  test('count(run) sees work that grows with the square of the length', () => {
    const quadratic = (length: number) => {
      const text = 'a'.repeat(length);
      return counter.count(() => {
        truncate('a', ['b']);
        for (let at = 0; at < length; at++) text.slice(at).includes('b');
      });
    };
    expect(quadratic(2000) / quadratic(500)).toBeGreaterThan(12);
  });
});
