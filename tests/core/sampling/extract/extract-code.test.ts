import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../../../src/core/grading/program.ts';
import { changeCodes } from '../../../../src/core/sampling/extract/changes.ts';
import { extractCode } from '../../../../src/core/sampling/extract/extract-code.ts';
import { noCodeReasons, reasonCodes } from '../../../../src/core/sampling/extract/reasons.ts';
import { readAnswers, readLanguageAnswers } from '../answers/read-answers.ts';

const corpus = readAnswers();

/** A completion ends where its stop sequence was; files of the corpus end with a line. */
const ending = (code: string): string => (code === '' ? '' : code.replace(/\n*$/, '\n'));

describe('extractCode on the corpus', () => {
  test.each(corpus)('extractCode(answer) finds the code: $title', (example) => {
    const extraction = extractCode(example.answer, example.problem, example.mode);
    expect({
      code: ending(extraction.code),
      form: extraction.form,
      reason: extraction.reason.code,
      changes: extraction.changes.map(({ code }) => code),
    }).toEqual({
      code: example.code,
      form: example.form,
      reason: example.reason,
      changes: example.changes,
    });
  });
  const runnable = corpus.filter(({ code }) => code !== '');
  test.each(runnable)('buildProgram(extracted code) is the program of: $title', (example) => {
    const { code, form } = extractCode(example.answer, example.problem, example.mode);
    const { solution } = buildProgram(example.problem, { text: code, form });
    const continues = example.form === 'completion' && example.problem.promptKind === 'code';
    expect(ending(solution)).toBe(continues ? example.problem.prompt + example.code : example.code);
  });
});

describe('extractCode', () => {
  test.each(corpus)(
    'extractCode(answer) ends with one line end, or is untouched: $title',
    (example) => {
      const { code } = extractCode(example.answer, example.problem, example.mode);
      if (example.mode === 'chat') expect(code).toMatch(/^$|[^\n]\n$/);
      else expect([example.answer.text, '']).toContain(code);
    },
  );
});

describe('the corpus', () => {
  test('has at least 70 answers, each with a title of its own', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(70);
    expect(new Set(corpus.map(({ title }) => title)).size).toBe(corpus.length);
  });
  test('has every reason, and every change that extraction makes', () => {
    expect(new Set(corpus.map(({ reason }) => reason))).toEqual(new Set(reasonCodes));
    const made = changeCodes.filter((code) => code !== 'truncated');
    const all = [...corpus, ...readLanguageAnswers()];
    expect(new Set(all.flatMap(({ changes }) => changes))).toEqual(new Set(made));
  });
  test('has code exactly where the reason does not say that there is none', () => {
    for (const { code, reason } of corpus) {
      expect(code === '').toBe([...noCodeReasons].some((known) => known === reason));
    }
  });
});
