import { beforeAll, describe, expect, test } from 'vitest';
import { referenceCompletion } from '../../../../src/core/grading/program.ts';
import { extractCode } from '../../../../src/core/sampling/extract/extract-code.ts';
import { problems } from '../answers/problems.ts';
import { readAnswers } from '../answers/read-answers.ts';
import { startPython, type RunPython } from './run-python.ts';

const corpus = readAnswers();

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
  test.each([
    ['the first fence, as many evaluation scripts do', 0],
    ['the last fence, as LiveCodeBench does', -1],
  ])(
    'taking %s, or else all of the text, loses at least a third of the good answers',
    (what, at) => {
      const good = corpus.filter(({ mode, passes }) => mode === 'chat' && passes);
      const lost = good.filter(({ answer: { text }, problem }) => {
        const fences = Array.from(text.matchAll(/```\w*\n([^]*?)```/g), ([, code = '']) => code);
        return run(problem, { code: fences.at(at) ?? text, form: 'solution' }) !== 'passed';
      });
      console.info(`Taking ${what}, loses ${lost.length} of ${good.length} good answers.`);
      expect(lost.length / good.length).toBeGreaterThan(1 / 3);
    },
  );
});
