import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { Database } from '../../src/storage/database.ts';
import { locale } from '../../src/state/locale.svelte.ts';
import { practiceEntries } from '../../src/storage/practice.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { putRun } from '../../src/storage/runs.ts';
import { addSamples } from '../../src/storage/samples.ts';
import Practice from '../../src/ui/screens/Practice.svelte';
import { params } from '../state/fake-engine.ts';
import { graded, problemSet, run, sample } from '../storage/examples.ts';
import { emptyDatabase, openScreen, violations } from './open-desk.ts';

const double: Problem = {
  taskId: 'Own/double',
  prompt: 'def double(x):\n    """Doubles a number.\n    >>> double(4)\n    8\n    """\n',
  promptKind: 'code',
  entryPoint: 'double',
  canonicalSolution: '    y = x\n    return x + y\n',
  tests: {
    kind: 'check',
    source:
      'def check(candidate):\n    assert candidate(4) == 8\n    assert candidate(0) == 0\n    assert candidate(-3) == -6\n',
  },
};
const half: Problem = { ...double, taskId: 'Own/half' };

/** Python boots in every test anew. */
const patient = { timeout: 60_000 };
vi.setConfig({ testTimeout: 150_000 });

let db: Database;

beforeEach(async () => {
  await page.viewport(1440, 900);
  localStorage.clear();
  db = await emptyDatabase();
  await putProblemSet(db, problemSet('own', 2, { name: 'Two' }), [double, half]);
});

const open = (search = ''): void => {
  openScreen(db, Practice, `#/learn/practice${search}`);
};
const button = (name: RegExp | string) => page.getByRole('button', { name });
const editor = () => page.getByRole('textbox', { name: 'Your solution' });
const region = (name: string) => page.getByRole('region', { name });
const solution = (body: string): string => `${double.prompt}${body}\n`;

async function predict(presses: number): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Answers that pass' });
  ((await slider.findElement()) as HTMLElement).focus();
  for (let i = 0; i < presses; i++) await userEvent.keyboard('{ArrowRight}');
  await button('Commit the prediction').click();
}

/** A run whose first 20 answers passed 5 times. */
async function storeRun(): Promise<void> {
  const source = { engine: 'pico', label: 'Pico medium', model: 'pico-medium@1', params };
  await putRun(db, run('pico', 'own', { source, plan: { 'Own/double': 20 }, name: 'Night run' }));
  const samples = Array.from({ length: 20 }, (_, i) => sample('pico', 'Own/double', i));
  await addSamples(db, samples);
  await createRunStore(db).putVerdicts(
    samples.map((one, i) => graded(one, i % 4 === 0 ? 'passed' : 'failed')),
  );
}

test('practice asks for a prediction before anything else, and keeps it', async () => {
  open();
  await expect.element(page.getByText('Of 20 answers of Pico medium, how many pass')).toBeVisible();
  await expect.element(page.getByText('The editor opens once')).toBeVisible();
  await expect.element(page.getByText('Its answers stay hidden')).toBeVisible();
  expect(await violations()).toEqual([]);
  await predict(3);
  await expect.element(page.getByText('You said 13 of 20. That stands.')).toBeVisible();
  await expect.element(editor()).toHaveTextContent('def double(x):');
  expect(await practiceEntries(db)).toMatchObject([{ kind: 'prediction', guess: 13, of: 20 }]);
  expect(await violations()).toEqual([]);
});

test('practice explains what fails, counts the first attempt, and compares with a stored run', async () => {
  await storeRun();
  open('?set=own&task=Own/double');
  await predict(0);
  await editor().fill(solution('    return totl'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('Attempt 1: failed.'), patient).toBeVisible();
  await expect.element(page.getByText('Python does not know the name totl')).toBeVisible();
  await expect
    .poll(() => document.querySelector('[contenteditable=true] .cm-failing')?.textContent)
    .toBe('    return totl');

  await editor().fill(solution('    print(x + x)'));
  await button('Run the examples').click();
  await expect.element(page.getByText('printed its answer and returned None')).toBeVisible();
  await editor().fill(solution('    return 2 * abs(x)'));
  await button('Run the examples').click();
  await expect.element(page.getByText('The examples hold.')).toBeVisible();
  await button('Submit').click();
  await expect.element(page.getByText('Attempt 2: failed.')).toBeVisible();
  await expect.element(page.getByText('double(-3)', { exact: true })).toBeVisible();
  await expect.element(page.getByText('-6', { exact: true })).toBeVisible();
  // A button on its way from one look to the other is judged when it has arrived.
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  expect(await violations()).toEqual([]);

  await editor().fill(solution('    return 2 * x'));
  await button('Submit').click();
  await expect.element(page.getByText('Attempt 3: every test held.')).toBeVisible();
  await button('Show how Pico medium did').click();
  await expect.element(page.getByText('5 of 20 answers passed. You said 10.')).toBeVisible();
  await expect.element(page.getByText('From the run “Night run”')).toBeVisible();
  // 0.25² off the rate, and 0.25 × 0.75 of chance.
  await expect.element(region('How well you predict')).toHaveTextContent('0.25');
  await expect.element(page.getByRole('row', { name: /Own\/double attempt 3/ })).toBeVisible();
  const kinds = (await practiceEntries(db)).map(({ kind }) => kind).toSorted();
  expect(kinds).toEqual(['attempt', 'attempt', 'attempt', 'prediction', 'reveal']);
  expect(await violations()).toEqual([]);
});

test('practice gives hints step by step, and does not count what follows the solution', async () => {
  open('?task=Own/double');
  await predict(1);
  await button('Hint 1 of 3').click();
  await expect
    .element(page.getByRole('textbox', { name: 'Hint 1 of 3: one more test' }))
    .toHaveTextContent('assert double(0) == 0');
  await button('Hint 2 of 3').click();
  await expect.element(page.getByText('The reference solution has 2 lines.')).toBeVisible();
  await expect.element(page.getByText('an attempt no longer counts')).toBeVisible();
  await button('Hint 3 of 3').click();
  await expect
    .element(page.getByRole('textbox', { name: 'Hint 3 of 3' }))
    .toHaveTextContent('return x + y');
  await editor().fill(solution('    return x + x'));
  await button('Submit').click();
  await expect.element(page.getByText('it does not count for your pass@1'), patient).toBeVisible();
  await expect.element(page.getByRole('row', { name: /with the solution/ })).toBeVisible();
});

test('practice draws and judges the answers of Pico where no run has them', async () => {
  open('?set=own&task=Own/half');
  await predict(0);
  await button('Show how Pico medium did').click();
  await expect
    .element(page.getByText('0 of 20 answers passed. You said 10.'), patient)
    .toBeVisible();
  await expect.element(page.getByText('Drawn and judged on this device')).toBeVisible();
  const reveal = (await practiceEntries(db)).find(({ kind }) => kind === 'reveal');
  expect(reveal).toMatchObject({ from: 'live', n: 20, c: 0 });
});

test('practice is reset with a way back', async () => {
  open('?task=Own/double');
  await predict(2);
  await editor().fill(solution('    return 7'));
  await button('Reset').click();
  await expect.element(page.getByText('Of 20 answers of Pico medium')).toBeVisible();
  await expect.element(page.getByText('Nothing yet. Commit a prediction')).toBeVisible();
  await button('Undo').click();
  await expect.element(page.getByText('You said 12 of 20.')).toBeVisible();
  await expect.element(editor()).toHaveTextContent('return 7');
});

test('practice of a set that is not here leads to one that is', async () => {
  open('?set=nowhere');
  await expect.element(page.getByText('This problem set is not here')).toBeVisible();
  await page.getByRole('link', { name: 'Choose another problem set' }).click();
  await expect.element(page.getByText('Of 20 answers of Pico medium')).toBeVisible();
});

test('practice speaks Korean, and goes on where it is when the language changes', async () => {
  open('?task=Own/double');
  await predict(4);
  locale.choose('ko');
  try {
    await expect.element(page.getByText('20개 중 14개라고 예측했습니다.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: '제출' })).toBeVisible();
    const words = document.querySelector('main')?.textContent ?? '';
    expect(words).not.toMatch(/\b(prediction|answers|Submit|problem)\b/);
  } finally {
    locale.choose(undefined);
  }
  await expect.element(page.getByText('You said 14 of 20.')).toBeVisible();
});

test('practice without problems says what to do', async () => {
  db = await emptyDatabase();
  open();
  await expect.element(page.getByText('No Python problems yet')).toBeVisible();
  expect(await violations()).toEqual([]);
});
