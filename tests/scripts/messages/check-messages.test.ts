import { describe, expect, test } from 'vitest';
import { checkProjectMessages } from '../../../scripts/build/messages/build-messages.ts';
import { checkMessages } from '../../../scripts/build/messages/check-messages.ts';
import type { Messages, MessageValue } from '../../../scripts/build/messages/message-folder.ts';

const check = (en: Messages, ko: Messages, source = 'm.lab_hi()') =>
  checkMessages([{ name: 'lab', messages: { en, ko } }], [source]);

const variants = (match: Readonly<Record<string, string>>): MessageValue => [
  {
    declarations: ['input count', 'local shown = count: number', 'local form = count: plural'],
    selectors: ['form'],
    match,
  },
];

test('checkProjectMessages() finds nothing wrong with the messages of the interface', async () => {
  expect(await checkProjectMessages()).toEqual([]);
});

describe('checkMessages(areas, sources)', () => {
  test('is content with the same inputs in every language, whatever their order', () => {
    expect(check({ lab_hi: '{a} of {b}' }, { lab_hi: '{b} 중 {a}' })).toEqual([]);
    const en = { lab_hi: variants({ 'form=one': '{shown} run', 'form=other': '{shown} runs' }) };
    expect(check(en, { lab_hi: variants({ 'form=other': '실행 {shown}개' }) })).toEqual([]);
  });

  test('names a message that a language lacks', () => {
    expect(check({ lab_hi: 'Hi' }, {})).toEqual(['ko/lab: "lab_hi" is missing']);
  });

  test('names every message of an area that a language lacks', () => {
    const areas = [{ name: 'lab', messages: { en: { lab_hi: 'Hi' } } }];
    expect(checkMessages(areas, ['m.lab_hi'])).toEqual(['ko/lab: "lab_hi" is missing']);
  });

  test('names a message that only another language has', () => {
    expect(check({}, { lab_hi: '안녕' })).toEqual(['ko/lab: "lab_hi" is not in en']);
  });

  test('names an empty message, and an empty form of one', () => {
    expect(check({ lab_hi: 'Hi' }, { lab_hi: ' ' })).toEqual(['ko/lab: "lab_hi" is empty']);
    const en = { lab_hi: variants({ 'form=one': '', 'form=other': '{shown} runs' }) };
    expect(check(en, { lab_hi: variants({ 'form=other': '{shown}' }) })).toEqual([
      'en/lab: "lab_hi" is empty',
    ]);
  });

  test('names a message with other inputs than the original', () => {
    expect(check({ lab_hi: 'Hi {name}' }, { lab_hi: '안녕' })).toEqual([
      'ko/lab: "lab_hi" takes nothing, in en it takes name (text)',
    ]);
    const counted = { lab_hi: variants({ 'form=one': '1 run', 'form=other': '{shown} runs' }) };
    expect(check(counted, { lab_hi: '실행 {count}개' })).toEqual([
      'ko/lab: "lab_hi" takes count (text), in en it takes count (number)',
    ]);
  });

  test('takes escaped braces for text', () => {
    expect(check({ lab_hi: 'a set \\{a\\}' }, { lab_hi: '집합 \\{b\\}' })).toEqual([]);
  });

  test('names a message that no source uses', () => {
    expect(check({ lab_hi: 'Hi' }, { lab_hi: '안녕' }, 'm.lab_hide()')).toEqual([
      'lab: "lab_hi" is used nowhere in src; delete it',
    ]);
  });

  test('names a key that is not of its area', () => {
    expect(check({ runs_hi: 'Hi' }, { runs_hi: '안녕' }, 'm.runs_hi()')).toEqual(
      ['en', 'ko'].map(
        (locale) => `${locale}/lab: "runs_hi" must begin with "lab_" and be of a-z, 0-9 and _`,
      ),
    );
  });
});
