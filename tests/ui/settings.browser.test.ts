import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { preferences } from '../../src/state/preferences.svelte.ts';
import { putArtefact } from '../../src/storage/artefacts.ts';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { putRun } from '../../src/storage/runs.ts';
import { trashRun } from '../../src/storage/trash.ts';
import Settings from '../../src/ui/screens/Settings.svelte';
import { problems, problemSet, run } from '../storage/examples.ts';
import { emptyDatabase, openScreen, violations } from './open-desk.ts';

let db: Database;

beforeEach(async () => {
  await page.viewport(1440, 900);
  db = await emptyDatabase();
  await putProblemSet(db, problemSet('he', 2, { name: 'HumanEval' }), problems(2));
  await putRun(db, run('a', 'he'));
});
afterEach(() => {
  location.hash = '#/elsewhere';
  preferences.reset();
  vi.restoreAllMocks();
});

/** What is saved instead of being downloaded. */
function catchDownloads(): { name: string; blob: Blob }[] {
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
  return saved;
}

function chooseFile(file: File): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const data = new DataTransfer();
  data.items.add(file);
  if (input) input.files = data.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('storage', () => {
  test('says how much is used, of what, and whether it is kept', async () => {
    openScreen(db, Settings, '#/settings');
    await expect.element(page.getByRole('meter', { name: 'Storage used' })).toBeVisible();
    await expect.element(page.getByText('Problem sets', { exact: true })).toBeVisible();
    await expect
      .element(page.getByText(/The browser (may delete|keeps) this data|does not say/))
      .toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('clears only what can be made again', async () => {
    await putArtefact(db, 'python-snapshot:x', new ArrayBuffer(8));
    openScreen(db, Settings, '#/settings');
    await page.getByRole('button', { name: 'Clear caches' }).click();
    await expect
      .element(page.getByRole('button', { name: 'Clear caches' }))
      .not.toBeInTheDocument();
    expect([await db.count('artefacts'), await db.count('problems')]).toEqual([0, 2]);
  });
});

describe('backup', () => {
  test('one file holds everything, and brings it back elsewhere', async () => {
    const saved = catchDownloads();
    openScreen(db, Settings, '#/settings');
    await page.getByRole('button', { name: 'Save a backup' }).click();
    await expect.element(page.getByText(/^Saved pass-at-k-backup-/)).toBeVisible();
    const [backup] = saved;
    expect(backup?.name).toMatch(/^pass-at-k-backup-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
    await trashRun(db, 'a');
    chooseFile(new File([backup?.blob ?? ''], backup?.name ?? ''));
    await expect
      .element(page.getByText(/1 problem set or run taken out of the trash\..*1.*already here/))
      .toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('a file that is no backup is refused with the reason', async () => {
    openScreen(db, Settings, '#/settings');
    await expect.element(page.getByRole('button', { name: /Restore/ })).toBeVisible();
    chooseFile(new File(['{"task_id": 1}'], 'wrong.jsonl'));
    await expect.element(page.getByText(/^wrong\.jsonl/)).toBeVisible();
    expect(await db.count('runs')).toBe(1);
  });
});

describe('limits', () => {
  test('are chosen, and kept for the next visit', async () => {
    openScreen(db, Settings, '#/settings');
    await page.getByRole('spinbutton', { name: 'Time, seconds' }).fill('10');
    expect(preferences.limits.timeMs).toBe(10_000);
    await page.getByRole('spinbutton', { name: 'Memory, MiB' }).fill('1024');
    expect(JSON.parse(localStorage.getItem('preferences') ?? '{}')).toEqual({
      timeMs: 10_000,
      memoryMiB: 1024,
    });
    await page.getByRole('button', { name: 'Back to the defaults' }).click();
    await expect.element(page.getByRole('spinbutton', { name: 'Time, seconds' })).toHaveValue(3);
  });

  test('out of range are refused while they are typed', async () => {
    openScreen(db, Settings, '#/settings');
    await page.getByRole('spinbutton', { name: 'Time, seconds' }).fill('0');
    await expect.element(page.getByText('A number from 1 to 120')).toBeVisible();
    expect(preferences.limits.timeMs).toBe(3_000);
    expect(await violations()).toEqual([]);
  });
});

test('the screen fits a phone', async () => {
  await page.viewport(390, 844);
  openScreen(db, Settings, '#/settings');
  await expect.element(page.getByRole('meter', { name: 'Storage used' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBe(390);
  expect(await violations()).toEqual([]);
});
