import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { Run } from '../../src/core/grading/run.ts';
import type { TestServer } from '../engines/openai/server/server.ts';
import { importCard, openProblems, pickFiles } from './problems-page.ts';
import { scriptedProblems, scriptedSet, type ScriptedPlan } from './scripted-run.ts';
import { storedRecords } from './stored.ts';

/** Named so that the page takes it for a model that answers messages. */
export const scriptedName = 'scripted-instruct';

/** Lets every page of this browser know the server, also after what it had stored was lost. */
export async function knowEndpoint(
  context: BrowserContext | Page,
  server: TestServer,
  concurrency: number,
): Promise<void> {
  const endpoint = { url: server.url, models: [scriptedName], concurrency, samplesPerRequest: 1 };
  await context.addInitScript((known) => {
    // Frames of the sandbox have no storage.
    if (window === window.top) localStorage.setItem('endpoints', JSON.stringify([known]));
  }, endpoint);
}

/** Imports the problems and makes a run of them, which begins at once; gives it as it is stored. */
export async function startScriptedRun(
  page: Page,
  server: TestServer,
  plan: ScriptedPlan,
): Promise<Run> {
  await openProblems(page);
  const file = scriptedProblems(plan.problems);
  await pickFiles(page, [file]);
  await expect(importCard(page, file.name)).toContainText(`${plan.problems} problems`);
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await page.getByRole('button', { name: 'New run (N)' }).click();
  const dialog = page.getByRole('dialog', { name: 'New run' });
  const model = `${scriptedName} at ${new URL(server.origin).host}`;
  await dialog.getByRole('combobox', { name: 'Model' }).selectOption({ label: model });
  await dialog.getByRole('combobox', { name: 'Problems' }).selectOption({ label: scriptedSet });
  const number = (name: string) => dialog.getByRole('spinbutton', { name });
  await number('Samples per problem, n').fill(String(plan.samples));
  await number('Seed').fill(String(plan.seed));
  await dialog.getByRole('button', { name: 'Create and run' }).click();
  await expect(dialog).toBeHidden();
  return newestRun(page);
}

/** The run that was made last. */
async function newestRun(page: Page): Promise<Run> {
  const runs = await storedRecords<Run>(page, 'runs');
  const [run] = runs.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  if (!run) throw new Error('There is no run.');
  return run;
}
