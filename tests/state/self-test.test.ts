import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictKinds, type Verdict } from '../../src/core/grading/verdict.ts';
import type { Grader } from '../../src/runtimes/grader.ts';
import { unlessAborted } from '../../src/state/self-test-abort.ts';
import type { Attack, Goal } from '../../src/state/self-test-attack.ts';
import { attacks } from '../../src/state/self-test-attacks.ts';
import { fateOf, findingOf, summaryText, type Finding } from '../../src/state/self-test-finding.ts';
import { makeBait, problemFor } from '../../src/state/self-test-problems.ts';
import { limitsFor, runSelfTest, type SelfTestEvent } from '../../src/state/self-test-run.ts';

const about = { judgedBy: 'replay', durationMs: 5 } as const;
const passed: Verdict = { kind: 'passed', ...about };
const timedOut: Verdict = { kind: 'timed-out', limitMs: 500, ...about };
const failed = (type: string, more: { message?: string; returned?: string } = {}): Verdict => ({
  kind: 'failed',
  error: { type, message: '', traceback: '', ...more },
  ...about,
});
const crashed: Verdict = { kind: 'crashed', cause: 'runtime', message: 'fell over', ...about };

const attackWith = (goal: Goal, stops: Attack['stops'] = {}): Attack => ({
  id: 'test',
  title: () => 'Test',
  tries: () => 'Tries.',
  goal,
  code: 'pass\n',
  stops,
});
const stop = { by: 'browser', how: () => 'It refused.' } as const;

const told = ({ outcome, how }: Finding): string => `${outcome}: ${how()}`;

describe('the attacks', () => {
  test('attacks are a dozen or more, each with an id of its own', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(12);
    expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length);
  });

  test.each(attacks)('attack $id defines what its problem asks for', ({ goal, code, stops }) => {
    const bait = makeBait('https://example.org/');
    expect(code).toContain(`def ${problemFor(goal, bait).entryPoint ?? 'nothing'}(`);
    expect(code.endsWith('\n')).toBe(true);
    expect(Object.keys(stops)).not.toEqual([]);
  });

  test.each(attacks)('attack $id counts a pass as held only where it may pass', (attack) => {
    expect('passed' in attack.stops).toBe(attack.goal === 'poison');
  });

  test('attacks name no end but those that a verdict can have', () => {
    const ends = new RegExp(
      `^((${verdictKinds.join('|')})|failed: \\w+|crashed: (memory|stack|exit|runtime))$`,
    );
    for (const { stops } of attacks)
      for (const fate of Object.keys(stops)) expect(fate).toMatch(ends);
  });
});

describe('problems', () => {
  test('makeBait(base) aims at the site itself, with another secret every time', () => {
    const [one, two] = [makeBait('https://example.org/a/#/settings'), makeBait('https://x.org/')];
    expect(one.address).toBe('https://example.org/a/sandbox-bait');
    expect(one.secret).toMatch(/^only-the-tests-know-[0-9a-f]{16}$/);
    expect(one.secret).not.toBe(two.secret);
  });

  test.each(['escape', 'forge', 'exhaust', 'poison'] as const)(
    'problemFor(%s) has a reference, so that the replay judge can decide',
    (goal) => {
      const bait = makeBait('https://example.org/');
      const { canonicalSolution, prompt, tests } = problemFor(goal, bait);
      expect(canonicalSolution).toMatch(/^def /);
      expect(prompt).not.toContain(bait.secret);
      expect(JSON.stringify(tests).includes(bait.secret)).toBe(goal === 'forge');
    },
  );

  test('limitsFor(goal) gives half a second to what never ends, and more to the rest', () => {
    expect(limitsFor('exhaust')).toMatchObject({ timeMs: 500, timePinned: true });
    expect(limitsFor('forge').timeMs).toBe(3000);
  });
});

describe('fateOf', () => {
  test('fateOf(verdict) names the error or the cause', () => {
    expect([passed, timedOut, failed('OSError'), crashed].map(fateOf)).toEqual([
      'passed',
      'timed-out',
      'failed: OSError',
      'crashed: runtime',
    ]);
  });
});

describe('findingOf', () => {
  test('findingOf(attack) holds when it ends as it should and the canaries pass', () => {
    const attack = attackWith('escape', { 'failed: OSError': stop });
    const verdict = failed('OSError');
    expect(findingOf(attack, verdict, [passed, passed])).toEqual({
      outcome: 'held',
      verdict,
      ...stop,
    });
  });

  test('findingOf(attack) of one that passed and must not is a breach', () => {
    for (const goal of ['escape', 'forge', 'exhaust'] as const) {
      expect(findingOf(attackWith(goal), passed, [passed]).outcome).toBe('broken');
    }
    expect(findingOf(attackWith('poison', { passed: stop }), passed, [passed]).outcome).toBe(
      'held',
    );
  });

  test('findingOf(attack) tells what a canary found, in any lane', () => {
    const found = failed('AssertionError', { returned: "['/tmp/left-behind']" });
    const attack = attackWith('poison', { passed: stop });
    expect(told(findingOf(attack, passed, [passed, found]))).toBe(
      "broken: The honest program after it found: ['/tmp/left-behind'].",
    );
    expect(told(findingOf(attack, passed, [crashed]))).toBe(
      'broken: The honest program after it broke: fell over.',
    );
  });

  test('findingOf(attack) does not call it held when it ended for another reason', () => {
    const attack = attackWith('escape', { 'failed: OSError': stop });
    expect(told(findingOf(attack, failed('NameError', { message: 'x' }), [passed]))).toBe(
      'unclear: It did not get through, but not for the reason it should: NameError: x.',
    );
    expect(findingOf(attack, timedOut, [passed]).outcome).toBe('unclear');
  });

  test('findingOf(attack) is unclear when no canary could be judged', () => {
    const lost: Verdict = { kind: 'runner-error', message: 'lost', ...about };
    const attack = attackWith('escape', { 'failed: OSError': stop });
    expect(findingOf(attack, failed('OSError'), [passed, lost]).outcome).toBe('unclear');
  });

  test('findingOf(attack) never holds unless every canary passed', () => {
    const verdicts = fc.constantFrom(passed, timedOut, crashed, failed('OSError'));
    fc.assert(
      fc.property(
        fc.constantFrom(...attacks),
        verdicts,
        fc.array(verdicts),
        (attack, verdict, canaries) => {
          const { outcome } = findingOf(attack, verdict, canaries);
          return outcome !== 'held' || canaries.every(({ kind }) => kind === 'passed');
        },
      ),
    );
  });
});

describe('summaryText', () => {
  const finding = (outcome: Finding['outcome']): Finding => ({
    outcome,
    verdict: passed,
    how: () => '',
  });

  test('summaryText(findings) claims that no attack succeeded only when all of it held', () => {
    expect(summaryText([finding('held'), finding('held')], [])).toBe(
      '2 of 2 held; no attack got what it was after.',
    );
    expect(summaryText([finding('held'), finding('broken'), finding('unclear')], [])).toBe(
      '1 of 3 held; 1 did not hold; 1 unclear.',
    );
  });

  test('summaryText(findings, outside) says what the page saw', () => {
    expect(summaryText([finding('held')], ['a forged message reached the page'])).toBe(
      '1 of 1 held; a forged message reached the page.',
    );
  });
});

describe('runSelfTest', () => {
  /** Answers honestly: canaries pass, attacks end in the first way that is named. */
  const graded: string[] = [];
  const grader: Pick<Grader, 'grade'> = {
    grade: (problem, { text }) => {
      graded.push(text);
      return Promise.resolve(problem.entryPoint === 'traces' ? passed : timedOut);
    },
  };
  const bait = makeBait('https://example.org/');

  test('runSelfTest(plan) tries each attack once, with a canary for every lane after it', async () => {
    graded.length = 0;
    const signal = new AbortController().signal;
    const events: SelfTestEvent[] = [];
    for await (const event of runSelfTest({ grader, lanes: 3, bait, signal })) events.push(event);
    expect(events.map(({ type, attack }) => `${type} ${attack.id}`)).toEqual(
      attacks.flatMap(({ id }) => [`begun ${id}`, `ended ${id}`]),
    );
    expect(graded).toHaveLength(4 * attacks.length);
    expect(new Set(graded).size).toBe(graded.length);
  });

  test('runSelfTest(plan) ends with the reason when it is stopped in an endless program', async () => {
    const abort = new AbortController();
    const silent = { grade: () => new Promise<Verdict>(() => undefined) };
    const steps = runSelfTest({ grader: silent, lanes: 1, bait, signal: abort.signal });
    await steps.next();
    const ended = steps.next();
    abort.abort(new Error('Stopped.'));
    await expect(ended).rejects.toThrow('Stopped.');
  });
});

describe('unlessAborted', () => {
  test('unlessAborted(signal, work) gives what the work gives, or throws as it throws', async () => {
    const { signal } = new AbortController();
    await expect(unlessAborted(signal, Promise.resolve(7))).resolves.toBe(7);
    await expect(unlessAborted(signal, Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  test('unlessAborted(signal, work) throws the reason of a signal that is aborted already', async () => {
    const signal = AbortSignal.abort(new Error('Stopped.'));
    await expect(unlessAborted(signal, new Promise(() => undefined))).rejects.toThrow('Stopped.');
  });
});
