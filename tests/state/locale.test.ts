import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { m } from '../../src/messages/messages.js';
import {
  bytesText,
  dateText,
  listText,
  numberText,
  secondsText,
} from '../../src/state/library-words.ts';
import { locale, LocaleChoice } from '../../src/state/locale.svelte.ts';
import { markText, verdictText } from '../../src/state/verdict-words.ts';
import { stubLocalStorage } from './stored-items.ts';

let stored: Map<string, string>;
const browser = (...languages: readonly string[]): void => {
  vi.stubGlobal('navigator', { languages });
};

beforeEach(() => {
  stored = stubLocalStorage();
  browser('en-US');
});
afterEach(() => {
  locale.choose(undefined);
  vi.unstubAllGlobals();
});

describe('LocaleChoice', () => {
  test.each([
    [['ko-KR', 'en'], 'ko', 'ko-KR'],
    [['ko'], 'ko', 'ko'],
    [['en-GB', 'ko'], 'en', 'en-GB'],
    [['de-DE', 'fr'], 'en', 'en'],
    [['de-DE', 'ko-KR', 'en'], 'ko', 'ko-KR'],
    [[], 'en', 'en'],
  ])('current is, where the browser asks for %j, %s', (languages, current, tag) => {
    browser(...languages);
    expect(new LocaleChoice()).toMatchObject({ chosen: undefined, current, tag });
  });

  test('choose(locale) is remembered in this browser, whatever the browser asks for', () => {
    new LocaleChoice().choose('ko');
    expect(new LocaleChoice()).toMatchObject({ chosen: 'ko', current: 'ko', tag: 'ko' });
  });

  test('choose(undefined) leaves it to the browser again', () => {
    const choice = new LocaleChoice();
    choice.choose('ko');
    choice.choose(undefined);
    expect([choice.current, stored.size, new LocaleChoice().current]).toEqual(['en', 0, 'en']);
  });

  test('new LocaleChoice() pays no heed to a language there is not', () => {
    stored.set('locale', 'tlh');
    expect(new LocaleChoice().current).toBe('en');
  });

  test('choose(locale) lasts as long as the page where storage is blocked', () => {
    const blocked = (): never => {
      throw new Error('blocked');
    };
    vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked, removeItem: blocked });
    const choice = new LocaleChoice();
    choice.choose('ko');
    expect(choice.current).toBe('ko');
  });
});

describe('locale.choose(locale)', () => {
  test('has messages, numbers, dates and lists written in it from then on', () => {
    const words = () => [
      m.words_problems({ count: 1 }),
      m.words_problems({ count: 1640 }),
      numberText(1640),
      bytesText(1_350_689),
      secondsText(3_840),
      dateText('2026-08-02T12:00:00Z'),
      listText(['Lua', 'Ruby']),
      markText('timed-out'),
    ];
    expect(words()).toEqual([
      ...['1 problem', '1,640 problems', '1,640', '1.4 MB', '1 h 4 min'],
      ...['Aug 2, 2026', 'Lua and Ruby', 'timed out'],
    ]);
    locale.choose('ko');
    expect(words()).toEqual([
      ...['문제 1개', '문제 1,640개', '1,640', '1.4 MB', '1시간 4분'],
      ...['2026. 8. 2.', 'Lua 및 Ruby', '시간 초과'],
    ]);
  });
});

describe('verdictText(verdict)', () => {
  const base = { kind: 'unsupported', judgedBy: 'none', durationMs: 1 } as const;

  test('tells a language that cannot run from something it lacks', () => {
    expect(verdictText({ ...base, needs: 'Java', notHere: 'no' })).toBe('does not run here');
    expect(verdictText({ ...base, needs: 'threads' })).toBe('needs threads');
    expect(verdictText({ ...base, needs: 'a sentence of its own, longer than a label' })).toBe(
      'needs a package',
    );
  });
});
