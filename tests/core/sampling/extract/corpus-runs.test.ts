import { beforeAll, describe, expect, test } from 'vitest';
import { referenceCompletion } from '../../../../src/core/grading/program.ts';
import { extractCode } from '../../../../src/core/sampling/extract/extract-code.ts';
import { problems } from '../answers/problems.ts';
import { readAnswers } from '../answers/read-answers.ts';
import { startPython, type RunPython } from './run-python.ts';

const corpus = readAnswers();
const chat = corpus.filter(({ mode }) => mode === 'chat');

describe('the corpus, executed', () => {
  let run: RunPython;
  beforeAll(async () => {
    run = await startPython();
  }, 60_000);

  test.each(Object.entries(problems))('the reference of %s passes its tests', (_, problem) => {
    const { text, form } = referenceCompletion(problem) ?? { text: '', form: 'solution' };
    expect(run(problem, { code: text, form })).toBe('passed');
  });
  test.each(corpus.filter(({ code }) => code !== ''))(
    'extractCode(answer) passes its tests where it should, and only there: $title',
    ({ answer, problem, mode, passes }) => {
      const outcome = run(problem, extractCode(answer, problem, mode));
      if (passes) expect(outcome).toBe('passed');
      else expect(outcome).toMatch(/Error/);
    },
  );
  test('taking the first fence, or all of the text, loses at least a third of the good answers', () => {
    const good = chat.filter(({ passes }) => passes);
    const lost = good.filter(
      ({ answer, problem }) =>
        run(problem, { code: firstFence(answer.text), form: 'solution' }) !== 'passed',
    );
    console.info(`The first fence alone loses ${lost.length} of ${good.length} good answers.`);
    expect(lost.length / good.length).toBeGreaterThan(1 / 3);
  });
  test('taking the last fence, or all of the text, loses at least a third of the good answers', () => {
    const good = chat.filter(({ passes }) => passes);
    const lost = good.filter(
      ({ answer, problem }) =>
        run(problem, { code: lastFence(answer.text), form: 'solution' }) !== 'passed',
    );
    console.info(`The last fence alone loses ${lost.length} of ${good.length} good answers.`);
    expect(lost.length / good.length).toBeGreaterThan(1 / 3);
  });
});

/** What many evaluation scripts do. */
const firstFence = (text: string): string => /```(?:\w*)\n([^]*?)```/.exec(text)?.[1] ?? text;

/** What LiveCodeBench does. */
const lastFence = (text: string): string =>
  [...text.matchAll(/```(?:\w*)\n([^]*?)```/g)].at(-1)?.[1] ?? text;
