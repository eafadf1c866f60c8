import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Run } from '../../src/core/grading/run.ts';
import { experimentKinds } from '../../src/state/experiment-kinds.ts';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { putRun } from '../../src/storage/runs.ts';
import Experiments from '../../src/ui/screens/Experiments.svelte';
import { chains } from '../state/experiment-world.ts';
import { graded, problemSet, run, sample } from '../storage/examples.ts';
import { emptyDatabase, openScreen, violations } from './open-desk.ts';

let db: Database;
/** The chart library is loaded with the first figure; a loaded machine takes its time. */
const models = { weak: 'pico-weak@1', medium: 'pico-medium@1', strong: 'pico-strong@1' };

beforeEach(async () => {
  await page.viewport(1440, 900);
  db = await emptyDatabase();
  const origin = { kind: 'built-in', packId: 'chains', version: '1' } as const;
  await putProblemSet(db, problemSet('pack:chains@1', 160, { origin }), chains(20));
});
afterEach(() => {
  location.hash = '#/elsewhere';
  vi.restoreAllMocks();
});

/** Stores an experiment of the kind, `share` of each arm graded, with success as one may expect. */
async function furnish(kindId: string, share = 1, n = 12): Promise<void> {
  const kind = experimentKinds.find(({ id }) => id === kindId);
  const plans = kind?.plan({ problems: chains(20), models }) ?? [];
  for (const { arm, temperature, model, taskIds, tests } of plans) {
    const runId = `${kindId} ${arm}`;
    const params = { temperature, topP: 1, maxTokens: 160, stop: [], seed: 1 };
    const stored: Run = run(runId, 'pack:chains@1', {
      source: { engine: 'pico', label: 'Pico medium', model, params },
      plan: Object.fromEntries(taskIds.map((taskId) => [taskId, n])),
      experiment: { id: `${kindId}-1`, kind: kindId, arm },
      ...(tests !== undefined && { tests }),
      ...(share === 1 && { finishedAt: '2026-08-03T10:00:00.000Z' }),
    });
    await putRun(db, stored);
    const samples = taskIds.flatMap((taskId) =>
      Array.from({ length: n }, (_, index) =>
        sample(runId, taskId, index, {
          completion: {
            text: '',
            form: 'completion',
            tokens: 20 + (index % 3),
            logProb: -(1 + index) * 0.4,
          },
        }),
      ),
    );
    const store = createRunStore(db);
    await store.putSamples(samples);
    const some = samples.slice(0, Math.round(share * samples.length));
    const strength =
      { [models.weak]: 0.4, [models.medium]: 0.65, [models.strong]: 0.85 }[model] ?? 0;
    await store.putVerdicts(
      some.map((one) => {
        const [steps = 1, place = 1] = (one.taskId.match(/\d+/g) ?? []).map(Number);
        const spread = 0.15 + 0.8 * temperature;
        const threshold = strength ** steps * (1.15 - 0.35 * temperature) + (tests ? 0.12 : 0);
        const noise = ((one.index * 7 + steps * 5 + place) % 12) / 12;
        return graded(one, noise * spread + (1 - spread) * 0.5 < threshold ? 'passed' : 'failed');
      }),
    );
  }
}

const card = (title: string) => page.getByRole('region', { name: title, exact: true });

describe('the screen of experiments', () => {
  test('asks for nothing but a click, and the first one is the next action', async () => {
    openScreen(db, Experiments, '#/experiments');
    for (const { title, lead } of experimentKinds) {
      await expect.element(card(title)).toHaveTextContent(lead);
      await expect
        .element(card(title).getByRole('button', { name: `Run the experiment ${title}` }))
        .toBeVisible();
    }
    expect(await violations()).toEqual([]);
  });

  test('says in a sentence what is missing', async () => {
    await db.clear('problemSets');
    openScreen(db, Experiments, '#/experiments');
    await page.getByRole('button', { name: /^Run the experiment Temperature/ }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Chains problems are not here/);
  });

  test.each(experimentKinds)(
    '$id: shows the figure, its reading, its table and its runs',
    async (kind) => {
      await furnish(kind.id);
      openScreen(db, Experiments, '#/experiments');
      const region = card(kind.title);
      await expect.element(region.getByRole('list', { name: 'What it says' })).toBeVisible();
      await expect.poll(() => document.querySelectorAll('.figure-chart').length).toBe(1);
      await region.getByText('The figure as a table').click();
      await expect.element(region.getByRole('table')).toHaveTextContent(/\d+\s?%\s\(/);
      const arms = kind.plan({ problems: [], models }).map(({ arm }) => arm);
      for (const arm of arms)
        await expect
          .element(region.getByRole('link', { name: arm, exact: true }))
          .toHaveAttribute('href', expect.stringContaining('#/lab?run='));
      expect(await violations()).toEqual([]);
    },
  );

  test('a stopped experiment offers to go on', async () => {
    await furnish('stages', 0.5);
    openScreen(db, Experiments, '#/experiments');
    const region = card('A better model or more tries');
    await expect.element(region).toHaveTextContent('Stopped after 432 of 864 samples.');
    await expect.element(region.getByRole('button', { name: /^Resume/ })).toBeVisible();
  });

  test('an experiment is deleted with its runs, and Undo brings it back', async () => {
    await furnish('choice');
    openScreen(db, Experiments, '#/experiments');
    await page.getByRole('button', { name: 'Actions for Choosing one of many' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.element(page.getByText('Choosing one of many is in the trash.')).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Run the experiment Choosing one of many' }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .element(card('Choosing one of many').getByRole('list', { name: 'What it says' }))
      .toBeVisible();
  });

  test.each([
    ['Save the figure (.csv)', 'weak-tests-2026-08-02T1000.csv', /^line,/],
    ['Save figure and counts (.json)', 'weak-tests-2026-08-02T1000.json', /"taskId"/],
  ])('%s saves %s', async (item, name, content) => {
    await furnish('weak-tests');
    const saved: { name: string; blob: Blob }[] = [];
    let latest = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      latest = blob as Blob;
      return 'blob:test';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, blob: latest });
    });
    openScreen(db, Experiments, '#/experiments');
    await page.getByRole('button', { name: 'Actions for Weak and strong tests' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect.poll(() => saved.map((file) => file.name)).toEqual([name]);
    expect(await saved[0]?.blob.text()).toMatch(content);
  });

  test('the screen fits a phone', async () => {
    await page.viewport(390, 844);
    await furnish('temperature');
    await furnish('weak-tests');
    openScreen(db, Experiments, '#/experiments');
    await expect.poll(() => document.querySelectorAll('.figure-chart').length).toBe(2);
    expect(document.documentElement.scrollWidth).toBe(390);
    expect(await violations()).toEqual([]);
  });
});
