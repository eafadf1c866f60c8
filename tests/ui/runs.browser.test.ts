import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { putRun } from '../../src/storage/runs.ts';
import Runs from '../../src/ui/screens/Runs.svelte';
import { graded, problems, problemSet, run, sample } from '../storage/examples.ts';
import { emptyDatabase, openScreen, violations } from './open-desk.ts';

let db: Database;

beforeEach(async () => {
  await page.viewport(1440, 900);
  db = await emptyDatabase();
});
afterEach(() => {
  location.hash = '#/elsewhere';
  vi.restoreAllMocks();
});

/** Two runs over four problems: one finished with 2 of 4 right, one not begun. */
async function furnish(): Promise<void> {
  await putProblemSet(db, problemSet('he', 4, { name: 'HumanEval' }), problems(4));
  const plan = Object.fromEntries(problems(4).map(({ taskId }) => [taskId, 1]));
  const finishedAt = '2026-08-03T10:00:00.000Z';
  await putRun(db, run('a', 'he', { name: 'GPT-4', plan, finishedAt }));
  await putRun(db, run('b', 'he', { name: 'Qwen', plan }));
  const samples = problems(4).map(({ taskId }) => sample('a', taskId, 0));
  const store = createRunStore(db);
  await store.putSamples(samples);
  const kinds = ['passed', 'failed', 'timed-out', 'passed'] as const;
  await store.putVerdicts(samples.map((one, i) => graded(one, kinds[i])));
}

const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });

async function choose(name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

describe('the list of runs', () => {
  test('an empty one says how a run comes about', async () => {
    openScreen(db, Runs, '#/runs');
    await expect.element(page.getByText('No runs yet')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('shows pass@1 with its interval, counts by verdict, and what is left', async () => {
    await furnish();
    openScreen(db, Runs, '#/runs');
    await expect.element(row('GPT-4')).toHaveTextContent(/50\s?%/);
    await expect.element(row('GPT-4')).toHaveTextContent(/\(\d+–\d+\)/);
    await expect.element(row('GPT-4')).toHaveTextContent('4 / 4');
    await expect
      .element(row('GPT-4').getByRole('img', { name: '2 passed, 1 failed, 1 timed out' }))
      .toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Grade Qwen' }))
      .toHaveAttribute('href', '#/lab?run=b');
    expect(await violations()).toEqual([]);
  });

  test('a run is deleted into the trash, and Undo brings it back', async () => {
    await furnish();
    openScreen(db, Runs, '#/runs');
    await choose('GPT-4', 'Delete');
    await expect.element(page.getByText('GPT-4 is in the trash.')).toBeVisible();
    await expect.element(row('GPT-4')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(row('GPT-4')).toBeVisible();
  });

  test('a run is renamed', async () => {
    await furnish();
    openScreen(db, Runs, '#/runs');
    await choose('Qwen', 'Rename…');
    await page.getByRole('textbox', { name: 'Name' }).fill('Qwen 7B');
    await userEvent.keyboard('{Enter}');
    await expect.element(row('Qwen 7B')).toBeVisible();
  });

  test('the screen fits a phone', async () => {
    await furnish();
    await page.viewport(390, 844);
    openScreen(db, Runs, '#/runs');
    await expect.element(row('GPT-4')).toHaveTextContent(/50\s?%/);
    expect(document.documentElement.scrollWidth).toBe(390);
    expect(await violations()).toEqual([]);
  });
});

describe('exports', () => {
  const files = [
    ['Report (.html)', 'GPT-4.report.html', /^<!doctype html>/i],
    ['human-eval results (.jsonl)', 'GPT-4_results.jsonl', /"passed":true/],
    ['EvalPlus results (.json)', 'GPT-4.eval_results.json', /"eval":/],
    ['Table (.csv)', 'GPT-4.csv', /HumanEval\/0/],
    ['Samples (.jsonl)', 'GPT-4.samples.jsonl', /"completion":/],
    ['Manifest (.json)', 'GPT-4.manifest.json', /"GPT-4"/],
  ] as const;

  test.each(files)('%s is saved as %s', async (label, name, content) => {
    await furnish();
    const saved: { name: string; blob: Blob }[] = [];
    let latest: Blob = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      latest = blob as Blob;
      return 'blob:test';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, blob: latest });
    });
    openScreen(db, Runs, '#/runs');
    await choose('GPT-4', 'Export…');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: `Save ${label}` }).click();
    await expect.element(page.getByText(`Saved ${name}`)).toBeVisible();
    expect(saved.map((file) => file.name)).toEqual([name]);
    expect(await saved[0]?.blob.text()).toMatch(content);
  });
});

describe('the trash', () => {
  test('gives back one thing, and empties only when asked twice', async () => {
    await furnish();
    openScreen(db, Runs, '#/runs');
    await choose('GPT-4', 'Delete');
    await choose('Qwen', 'Delete');
    await page.getByRole('radio', { name: 'Trash (2)' }).click();
    await page.getByRole('button', { name: 'Restore Qwen' }).click();
    await expect
      .element(page.getByRole('button', { name: 'Restore Qwen' }))
      .not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Empty trash' }).click();
    await expect.element(page.getByText(/1 run will be deleted for good/)).toBeVisible();
    expect(await db.count('runs')).toBe(2);
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect.element(page.getByText('The trash is empty')).toBeVisible();
    expect(await db.getAllKeys('runs')).toEqual(['b']);
  });
});
