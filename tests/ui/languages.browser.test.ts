import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Problem } from '../../src/core/problems/problem.ts';
import { languageShelf } from '../../src/state/languages/language-shelf.svelte.ts';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { putRun } from '../../src/storage/runs.ts';
import { addSamples } from '../../src/storage/samples.ts';
import Lab from '../../src/ui/screens/Lab.svelte';
import Runs from '../../src/ui/screens/Runs.svelte';
import Settings from '../../src/ui/screens/Settings.svelte';
import { problemSet, run, sample } from '../storage/examples.ts';
import { emptyDatabase, languages, openScreen, violations } from './open-desk.ts';

let db: Database;

beforeEach(async () => {
  await page.viewport(1440, 900);
  db = await emptyDatabase();
  languages.keepOnly([]);
  await caches.delete('languages');
  await languageShelf.refresh();
});

test('the card of languages says what runs, downloads it, and takes it away again', async () => {
  openScreen(db, Settings, '#/settings');
  const row = page.getByRole('listitem').filter({ hasText: 'QuickJS' }).first();
  await expect.element(row.getByText(/other implementation · MIT/)).toBeVisible();
  await expect.element(row.getByText(/kB to download/)).toBeVisible();
  await row.getByText(/What differs/).click();
  await expect.element(row.getByText(/ten to fifty times slower/)).toBeVisible();
  await expect.element(page.getByText('part of this site', { exact: true })).toBeVisible();
  expect(await violations()).toEqual([]);
  await row.getByRole('button', { name: 'Download JavaScript' }).click();
  await expect.element(row.getByText(/kB in this browser/)).toBeVisible();
  await row.getByRole('button', { name: 'Remove JavaScript' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect.element(row.getByText(/kB to download/)).toBeVisible();
  expect((await (await caches.open('languages')).keys()).length).toBe(0);
});

test('the card of languages names those that do not run here, with the reason', async () => {
  openScreen(db, Settings, '#/settings');
  await page.getByText(/Languages that do not run here/).click();
  await expect.element(page.getByText('Java', { exact: true })).toBeVisible();
});

const programs = (language: string, taskId: string): Problem => ({
  taskId,
  language,
  prompt: 'function one() {\n',
  promptKind: 'code',
  entryPoint: 'one',
  tests: { kind: 'programs', sources: ["require('node:assert').equal(one(), 1);\n"] },
});

/** A run with recorded samples in a language to be downloaded, and in one that does not run here. */
async function storeMixedRun(): Promise<void> {
  const problems = [
    programs('javascript', 'js/0'),
    programs('javascript', 'js/1'),
    programs('java', 'java/0'),
  ];
  await putProblemSet(db, problemSet('mixed', 3, { name: 'Mixed' }), problems);
  await putRun(db, run('mixed', 'mixed', { plan: { 'js/0': 2, 'js/1': 2, 'java/0': 1 } }));
  const body = (value: number) => ({
    text: `  return ${value};\n}\n`,
    form: 'completion' as const,
  });
  await addSamples(db, [
    sample('mixed', 'js/0', 0, { completion: body(1) }),
    sample('mixed', 'js/0', 1, { completion: body(2) }),
    sample('mixed', 'js/1', 0, { completion: body(1) }),
    sample('mixed', 'js/1', 1, { completion: body(1) }),
    sample('mixed', 'java/0', 0, { completion: body(1) }),
  ]);
}

test('Run says what it needs, goes on once that is here, and shows each language by itself', async () => {
  await storeMixedRun();
  openScreen(db, Lab, '#/lab?run=mixed');
  await page.getByRole('button', { name: 'Run', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Before this run' });
  await expect.element(dialog.getByText('JavaScript', { exact: true })).toBeVisible();
  await expect.element(dialog.getByText(/1 problem in Java does not run here/)).toBeVisible();
  expect(await violations()).toEqual([]);
  await dialog.getByRole('button', { name: /^Download/ }).click();
  await expect.element(page.getByText('5 of 5 graded')).toBeVisible();
  await page.getByRole('radio', { name: 'Languages' }).click();
  const table = page.getByRole('region', { name: 'Results by language' });
  const row = (name: string) => table.getByRole('row').filter({ hasText: name });
  await expect.element(row('JavaScript')).toHaveTextContent(/^\s*JavaScript\s*2\s*4\s*3\s*75%/);
  await expect
    .element(row('does not run here'))
    .toHaveTextContent(/^\s*Java\s*1\s*does not run here$/);
  expect(await violations()).toEqual([]);
  await table.getByRole('button', { name: 'JavaScript' }).click();
  await expect.element(page.getByText('2 of 3 problems', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('columnheader', { name: 'Language' })).toBeVisible();
  // Written a moment later: it must not come into the address of the next test.
  await expect.poll(() => location.hash).toContain('language=javascript');
});

// The compiler is built when it is first asked for, which takes a loaded machine its time.
test('the inspector of a TypeScript sample lists its type errors, and shows their lines', async () => {
  const typed = { ...programs('typescript', 'ts/0'), prompt: 'function one(): number {\n' };
  await putProblemSet(db, problemSet('typed', 1, { name: 'Typed' }), [typed]);
  await putRun(db, run('typed', 'typed', { plan: { 'ts/0': 1 } }));
  const completion = { text: "  return 'one';\n}\n", form: 'completion' as const };
  await addSamples(db, [sample('typed', 'ts/0', 0, { completion })]);
  openScreen(db, Lab, '#/lab?run=typed&task=ts%2F0&sample=0');
  await page.getByRole('tab', { name: 'Verdict' }).click();
  await page.getByRole('button', { name: 'Check types' }).click();
  const list = page.getByRole('list', { name: 'Type errors' });
  await expect.element(list.getByText(/TS2322/), { timeout: 100_000 }).toBeVisible();
  expect(await violations()).toEqual([]);
  await list.getByRole('button', { name: 'line 2' }).click();
  await expect
    .poll(() => document.querySelector('.cm-failing')?.textContent)
    .toBe("  return 'one';");
}, 120_000);

test('the form of a new run says which languages it needs, and brings them', async () => {
  await storeMixedRun();
  openScreen(db, Runs, '#/runs');
  await page.getByRole('button', { name: 'New run' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(/QuickJS .*, other implementation · MIT/)).toBeVisible();
  await expect
    .element(dialog.getByRole('button', { name: 'Download, create and run' }))
    .toBeVisible();
  await dialog.getByRole('button', { name: /: JavaScript$/ }).click();
  await expect
    .element(dialog.getByRole('button', { name: 'Create and run', exact: true }))
    .toBeVisible();
  await expect.element(dialog.getByText(/1 problem in Java does not run here/)).toBeVisible();
});
