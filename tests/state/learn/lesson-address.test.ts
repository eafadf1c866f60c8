import { describe, expect, test } from 'vitest';
import { lessonParams, readLessonAddress } from '../../../src/state/learn/lesson-address.ts';
import { embedCode, lessonLink } from '../../../src/state/learn/lesson-link.ts';

const read = (query: string) => readLessonAddress(new URLSearchParams(query));

describe('readLessonAddress', () => {
  test('gives step, hidden parts, look, and where the controls stand', () => {
    expect(read('step=draw&k=5&hide=n,c&look=present')).toEqual({
      step: 'draw',
      hide: ['n', 'c'],
      look: 'present',
      values: { k: '5' },
    });
  });

  test('takes a look there is not for the page', () => {
    expect(read('look=upside-down')).toEqual({
      step: undefined,
      hide: [],
      look: 'page',
      values: {},
    });
  });

  test('is the inverse of lessonParams', () => {
    const address = read('step=draw&k=5&hide=n,c&look=embed');
    const params = Object.entries(lessonParams(address)).map(([name, value]) => [
      name,
      String(value),
    ]);
    expect(readLessonAddress(new URLSearchParams(params))).toEqual(address);
  });
});

test('lessonLink and embedCode give the whole address of the step as it stands', () => {
  const address = read('step=draw&k=5&hide=n');
  const page = 'https://example.org/play/';
  expect(lessonLink('/learn/urn', address, page)).toBe(
    'https://example.org/play/#/learn/urn?k=5&step=draw&hide=n',
  );
  expect(embedCode('/learn/urn', address, page)).toContain(
    'src="https://example.org/play/#/learn/urn?k=5&amp;step=draw&amp;hide=n&amp;look=embed"',
  );
});
