import { describe, expect, test } from 'vitest';
import { readLesson } from '../../src/lessons/read/read-lesson.ts';

const head = '# Title\n\n::lesson{minutes=4}\n\nLead.\n';
const lesson = (body: string) => readLesson(`${head}\n${body}`);

describe('readLesson', () => {
  test('gives title, minutes, lead and steps in their order', () => {
    const read = lesson('## One {#one}\n\nText.\n\n## Two {#two}\n\nMore.');
    expect(read).toMatchObject({ title: 'Title', minutes: 4 });
    expect(read.lead).toHaveLength(1);
    expect(read.steps.map(({ id, title }) => [id, title])).toEqual([
      ['one', 'One'],
      ['two', 'Two'],
    ]);
  });

  test('splits a step at its guess, and takes the figure out of the text', () => {
    const { steps } = lesson(
      '## One {#one}\n\nBefore.\n\n::figure{name=urn n=20 hide="c k"}\n\n' +
        ':::predict{of=pass-at-k n=20 c=4 k=5 unit=percent}\nHow often?\n:::\n\nAfter.\n\nAfter it.',
    );
    expect(steps[0]).toMatchObject({
      figure: { name: 'urn', values: { n: '20' }, hide: ['c', 'k'] },
      prediction: {
        kind: 'number',
        least: 0,
        most: 1,
        unit: 'percent',
        answer: { of: 'pass-at-k', args: { n: 20, c: 4, k: 5 } },
      },
    });
    expect([steps[0]?.before.length, steps[0]?.after.length]).toEqual([1, 2]);
  });

  test('reads a choice, with the place of the right answer from 0', () => {
    const { steps } = lesson(
      '## One {#one}\n\n:::predict{right=2}\nWhich?\n\n- this\n- that :value{of=share part=1 whole=2}\n:::',
    );
    expect(steps[0]?.prediction).toMatchObject({ kind: 'choice', right: 1 });
    expect(steps[0]?.prediction?.question).toHaveLength(1);
  });

  test.each([
    ['no title', 'Text.', /begins with its title/],
    ['no minutes', '# Title\n\nText.\n\n## A {#a}', /::lesson\{minutes=5\}/],
    [
      'minutes that are none',
      '# T\n\n::lesson{minutes=soon}\n\n## A {#a}',
      /number for minutes, not “soon”/,
    ],
    ['no step', head, /has steps/],
    ['a heading without an id', `${head}\n## Step`, /Line 7: A heading ends with its id/],
    ['an id twice', `${head}\n## A {#a}\n\n## B {#a}`, /Two steps have the id a/],
    [
      'an unknown directive',
      `${head}\n## A {#a}\n\n:video[x]{id=1}`,
      /Line 9: There is no “video”/,
    ],
    [
      'an unknown value',
      `${head}\n## A {#a}\n\n:value{of=pass}`,
      /There is no value “pass”\. There are: pass-at-k/,
    ],
    [
      'a value without an argument',
      `${head}\n## A {#a}\n\n:value{of=pass-at-k n=3 c=1}`,
      /“pass-at-k” needs k/,
    ],
    [
      'a value with an argument too many',
      `${head}\n## A {#a}\n\n:value{of=times a=3 b=1 c=2}`,
      /no argument c/,
    ],
    ['an unknown unit', `${head}\n## A {#a}\n\n:value{of=times a=3 b=1 unit=kg}`, /no unit “kg”/],
    ['an unknown source', `${head}\n## A {#a}\n\n:cite[x]{source=me}`, /no source “me”/],
    [
      'a name of every object as source',
      `${head}\n## A {#a}\n\n:cite[x]{source=constructor}`,
      /no source/,
    ],
    [
      'a choice without a list',
      `${head}\n## A {#a}\n\n:::predict{right=1}\nWhat?\n:::`,
      /needs a list/,
    ],
    [
      'a right answer that is not there',
      `${head}\n## A {#a}\n\n:::predict{right=3}\n- a\n- b\n:::`,
      /1 to 2/,
    ],
    [
      'a scale that ends where it begins',
      `${head}\n## A {#a}\n\n:::predict{of=times a=1 b=1 min=1 max=1}\nx\n:::`,
      /above the least/,
    ],
    [
      'two figures',
      `${head}\n## A {#a}\n\n::figure{name=a}\n\n::figure{name=b}`,
      /one figure and one guess/,
    ],
    ['HTML', `${head}\n## A {#a}\n\n<script>alert(1)</script>`, /HTML is not shown/],
    [
      'a link that runs code',
      `${head}\n## A {#a}\n\n[x](javascript:alert(1))`,
      /not to “javascript:alert\(1\)”/,
    ],
  ])('refuses %s, and says where', (_, text, message) => {
    expect(() => readLesson(text)).toThrow(message);
  });
});
