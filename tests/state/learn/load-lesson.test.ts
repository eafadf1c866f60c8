import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lessonOrder } from '../../../src/lessons/lesson-order.ts';
import { lessonTitle } from '../../../src/lessons/lesson-title.ts';
import { readLesson } from '../../../src/lessons/read/read-lesson.ts';
import { nextLesson } from '../../../src/state/learn/load-lesson.ts';
import { locale } from '../../../src/state/locale.svelte.ts';

const content = new URL('../../../src/lessons/content/', import.meta.url);

afterEach(() => {
  vi.restoreAllMocks();
});

test.each(['en', 'ko'])(
  'lessonTitle(id, "%s") is the title that the lesson itself has',
  (language) => {
    for (const id of lessonOrder) {
      const text = readFileSync(new URL(`${language}/${id}.md`, content), 'utf8');
      expect(lessonTitle(id, language)).toBe(readLesson(text).title);
    }
  },
);

describe('nextLesson(id)', () => {
  test('names the lesson taught after it, in the language of the page', () => {
    expect(nextLesson('tests')).toEqual({ id: 'urn', title: lessonTitle('urn', 'en') });
    vi.spyOn(locale, 'current', 'get').mockReturnValue('ko');
    expect(nextLesson('tests')).toEqual({ id: 'urn', title: lessonTitle('urn', 'ko') });
  });

  test('is undefined after the last, and after a lesson that is not of the course', () => {
    expect(nextLesson(lessonOrder.at(-1) ?? '')).toBeUndefined();
    expect(nextLesson('own')).toBeUndefined();
  });
});
