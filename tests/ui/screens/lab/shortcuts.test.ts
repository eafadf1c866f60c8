import { describe, expect, test } from 'vitest';
import { shortcutFor, shortcuts } from '../../../../src/ui/screens/lab/shortcuts.ts';

const press = (key: string, change: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...change,
});
/** Something focused that matches the given part of a selector. */
const inside = (name: string) => ({
  closest: (selectors: string) => selectors.includes(name) || null,
});
const nowhere = { closest: () => null };

describe('shortcutFor', () => {
  test.each([
    ['r', 'run'],
    ['R', 'run'],
    ['s', 'stop'],
    ['Escape', 'stop'],
    ['j', 'next-problem'],
    ['k', 'previous-problem'],
    ['ArrowRight', 'next-sample'],
    ['5', 'set-k'],
    ['/', 'search'],
    ['?', 'help'],
  ])('shortcutFor(%s) is %s', (key, action) => {
    expect(shortcutFor(press(key), nowhere)).toBe(action);
    expect(shortcutFor(press(key), null)).toBe(action);
  });

  test('shortcutFor(key) keeps out of fields and dialogs', () => {
    expect(shortcutFor(press('r'), inside('input'))).toBeUndefined();
    expect(shortcutFor(press('5'), inside('textarea'))).toBeUndefined();
    expect(shortcutFor(press('Escape'), inside('[role=dialog]'))).toBeUndefined();
  });

  test('shortcutFor(key) leaves arrows to widgets that use them, and only arrows', () => {
    expect(shortcutFor(press('ArrowLeft'), inside('[role=slider]'))).toBeUndefined();
    expect(shortcutFor(press('r'), inside('[role=slider]'))).toBe('run');
  });

  test('shortcutFor(key) leaves every combination to the browser', () => {
    expect(shortcutFor(press('r', { ctrlKey: true }), nowhere)).toBeUndefined();
    expect(shortcutFor(press('s', { metaKey: true }), nowhere)).toBeUndefined();
    expect(shortcutFor(press('ArrowLeft', { altKey: true }), nowhere)).toBeUndefined();
  });

  test('shortcuts name each key once', () => {
    const keys = shortcuts.flatMap(({ actions }) => Object.keys(actions));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
