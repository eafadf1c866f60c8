import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Verdict } from '../../../src/core/grading/verdict.ts';
import type { Grader } from '../../../src/runtimes/grader.ts';
import { AttackTrial } from '../../../src/state/learn/attack-trial.svelte.ts';
import {
  attackTitle,
  attackTries,
  findingText,
  guardWords,
} from '../../../src/state/learn/attack-words.ts';
import { attackOf, lessonAttacks } from '../../../src/state/learn/lesson-attacks.ts';
import { stubLocks } from '../../storage/fake-locks.ts';

const about = { judgedBy: 'replay', durationMs: 500 } as const;
const passed: Verdict = { kind: 'passed', ...about };
const timedOut: Verdict = { kind: 'timed-out', limitMs: 500, ...about };
const goals = ['escape', 'forge', 'exhaust', 'poison'] as const;

/** A sandbox with two lanes that gives the attack one verdict and honest programs another. */
function pythonWith(onAttack: Verdict, onHonest: Verdict = passed) {
  const texts: string[] = [];
  const grader: Grader = {
    capacity: 2,
    description: 'fake',
    grade: ({ entryPoint }, { text }) => {
      texts.push(text);
      return Promise.resolve(entryPoint === 'traces' ? onHonest : onAttack);
    },
    dispose: () => undefined,
  };
  return { python: { lanes: 2, get: () => Promise.resolve(grader) }, texts };
}

beforeEach(() => {
  stubLocks();
  vi.stubGlobal('document', { baseURI: 'https://example.org/' });
});
afterEach(() => vi.unstubAllGlobals());

describe('AttackTrial.run()', () => {
  test('tells who stopped it, after honest programs looked at every lane', async () => {
    const { python, texts } = pythonWith(timedOut);
    const trial = new AttackTrial(python, attackOf('loop'));
    expect(trial.finding).toBeUndefined();
    await trial.run();
    expect(trial).toMatchObject({ phase: 'done', isBusy: false });
    expect(trial.finding).toMatchObject({ outcome: 'held', by: 'The supervisor' });
    expect(texts).toHaveLength(3);
  });

  test('tells of a wall that did not hold', async () => {
    const trial = new AttackTrial(pythonWith(passed).python, attackOf('fetch'));
    await trial.run();
    const { finding } = trial;
    expect(finding?.outcome).toBe('broken');
    expect(finding && findingText(trial.attack, finding)).toMatch(/^It was not held\. /);
  });

  test('says why there is no sandbox, and can be tried again', async () => {
    const python = { lanes: 0, get: () => Promise.reject<Grader>(new Error('Out of memory.')) };
    const trial = new AttackTrial(python, attackOf('exit'));
    await trial.run();
    expect(trial).toMatchObject({ phase: 'failed', message: 'Out of memory.', isBusy: false });
  });
});

describe('lessonAttacks(goal)', () => {
  test.each(goals)('has words for every attack of the kind %s, and for what stops it', (goal) => {
    for (const attack of lessonAttacks(goal)) {
      expect(attackTitle(attack)).not.toBe('');
      expect(attackTries(attack)).toMatch(/\.$/);
      for (const { by } of Object.values(attack.stops)) expect(guardWords).toHaveProperty([by]);
    }
  });

  test('goes by the sentence of the end where one attack can end in several ways', () => {
    const crashed: Verdict = { kind: 'crashed', cause: 'memory', message: '', ...about };
    const attack = attackOf('memory');
    const texts = [timedOut, crashed].map((verdict) =>
      findingText(attack, { outcome: 'held', verdict, how: '' }),
    );
    expect(texts).toEqual([
      'The clock is not the program’s: at the deadline it was interrupted, or its worker ended.',
      'The interpreter was refused more memory, and its worker was replaced.',
    ]);
  });
});
