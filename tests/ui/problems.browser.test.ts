import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import Problems from '../../src/ui/screens/Problems.svelte';
import { problems, problemSet } from '../storage/examples.ts';
import { dropFiles, emptyDatabase, jsonLines, openScreen, violations } from './open-desk.ts';

let db: Database;

beforeEach(async () => {
  await page.viewport(1440, 900);
  db = await emptyDatabase();
});
afterEach(() => {
  location.hash = '#/elsewhere';
});

const problemLine = (id: number) => ({
  task_id: `HumanEval/${id}`,
  prompt: 'def f():\n',
  entry_point: `f${id}`,
  canonical_solution: '    return 1\n',
  test: 'def check(candidate):\n    assert candidate() == 1\n',
});
const sampleLine = (id: number) => ({ task_id: `HumanEval/${id}`, completion: '    return 1\n' });

const job = (name: string) => page.getByRole('article', { name });
const setRow = (name: string) => page.getByRole('row', { name: new RegExp(name) });

describe('importing', () => {
  test('files dropped together are imported in any order and say what became of them', async () => {
    openScreen(db, Problems, '#/problems');
    await expect.element(page.getByText('No problems yet')).toBeVisible();
    dropFiles(
      jsonLines('samples.jsonl', sampleLine(0), sampleLine(0), sampleLine(1)),
      jsonLines('HumanEval.jsonl', problemLine(0), problemLine(1)),
    );
    await expect
      .element(job('HumanEval.jsonl').getByText('2 problems imported as HumanEval.'))
      .toBeVisible();
    await expect
      .element(job('samples.jsonl').getByText('3 samples of 2 problems imported as samples.'))
      .toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Open samples in the Lab' }))
      .toHaveAttribute('href', expect.stringMatching(/^#\/lab\?run=[\w-]+$/));
    await expect.element(setRow('HumanEval')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('bad input is told by file, line, field and reason, and imports nothing', async () => {
    openScreen(db, Problems, '#/problems');
    dropFiles(jsonLines('bad.jsonl', problemLine(0), { ...problemLine(1), prompt: 7 }));
    await expect
      .element(job('bad.jsonl').getByText('bad.jsonl · line 2 · field prompt'))
      .toBeVisible();
    await expect.element(job('bad.jsonl').getByText(/must be text, found/)).toBeVisible();
    expect(await db.count('problems')).toBe(0);
    expect(await violations()).toEqual([]);
  });

  test('the recognised format is shown and can be overruled', async () => {
    openScreen(db, Problems, '#/problems');
    const both = { text: 'Return 1.', code: 'def f(): return 1', test_list: ['assert f() == 1'] };
    dropFiles(jsonLines('both.jsonl', { ...problemLine(0), task_id: 4, ...both }));
    const format = () => job('both.jsonl').getByRole('combobox', { name: 'Recognised as' });
    await expect.element(format()).toHaveDisplayValue('HumanEval problems');
    await userEvent.selectOptions(format(), 'MBPP problems');
    await expect.element(job('both.jsonl').getByText('1 problem imported as both.')).toBeVisible();
    await expect
      .element(job('both.jsonl').getByRole('combobox', { name: 'Read as' }))
      .toHaveDisplayValue('MBPP problems');
  });

  test('samples of unknown tasks ask, and go on without them', async () => {
    await putProblemSet(db, problemSet('he', 2, { name: 'HumanEval' }), problems(2));
    openScreen(db, Problems, '#/problems');
    dropFiles(jsonLines('s.jsonl', sampleLine(0), sampleLine(900)));
    await expect.element(job('s.jsonl').getByText(/do not all belong/)).toBeVisible();
    await expect.element(job('s.jsonl').getByText('has 1 of 2 tasks')).toBeVisible();
    expect(await violations()).toEqual([]);
    await job('s.jsonl').getByRole('button', { name: 'Import, leave out 1 task' }).click();
    await expect
      .element(job('s.jsonl').getByText(/1 sample of 1 unknown task left out/))
      .toBeVisible();
  });

  test('text is imported from the dialog, by keyboard alone', async () => {
    openScreen(db, Problems, '#/problems');
    const paste = page.getByRole('button', { name: 'Paste text' });
    await expect.element(paste).toBeVisible();
    (paste.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await page
      .getByRole('textbox', { name: /One JSON object/ })
      .fill(JSON.stringify(problemLine(0)));
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await expect.element(job('Pasted text').getByText(/1 problem imported/)).toBeVisible();
  });

  test('an address that cannot be had says why, and the way out', async () => {
    openScreen(db, Problems, '#/problems');
    await page
      .getByRole('textbox', { name: 'From a web address' })
      .fill('http://127.0.0.1:9/a.jsonl');
    await page.getByRole('button', { name: 'Fetch', exact: true }).click();
    await expect
      .element(job('http://127.0.0.1:9/a.jsonl').getByText(/download it there and import the file/))
      .toBeVisible();
  });

  test('the page says while files are dragged over it what a drop will do', async () => {
    openScreen(db, Problems, '#/problems');
    await expect.element(page.getByText('No problems yet')).toBeVisible();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{}'], 'a.jsonl'));
    const drag = (type: string) =>
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
    drag('dragenter');
    await expect.element(page.getByText('Drop to import')).toBeVisible();
    drag('dragleave');
    await expect.element(page.getByText('Drop to import')).not.toBeInTheDocument();
  });
});

describe('problem sets', () => {
  test('a set is deleted into the trash, and Undo brings it back', async () => {
    await putProblemSet(db, problemSet('he', 2, { name: 'HumanEval' }), problems(2));
    openScreen(db, Problems, '#/problems');
    await page.getByRole('button', { name: 'Actions for HumanEval' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.element(page.getByText('HumanEval is in the trash.')).toBeVisible();
    await expect.element(setRow('HumanEval')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(setRow('HumanEval')).toBeVisible();
  });

  test('a set is renamed', async () => {
    await putProblemSet(db, problemSet('he', 2, { name: 'HumanEval' }), problems(2));
    openScreen(db, Problems, '#/problems');
    await page.getByRole('button', { name: 'Actions for HumanEval' }).click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('HumanEval 1.0');
    await userEvent.keyboard('{Enter}');
    await expect.element(setRow('HumanEval 1.0')).toBeVisible();
  });

  test(
    'a set of a thousand problems is browsed, searched and walked by keyboard',
    { timeout: 120_000 },
    async () => {
      await putProblemSet(db, problemSet('he', 1000, { name: 'HumanEval' }), problems(1000));
      openScreen(db, Problems, '#/problems?set=he');
      await expect.element(page.getByText('1,000 problems')).toBeVisible();
      expect(document.querySelectorAll('[role=listitem]').length).toBeLessThan(60);
      await expect.element(page.getByText('HumanEval/0 · The answer continues')).toBeVisible();
      // The list is drawn in frames of its own; a row that is replaced takes the focus with it.
      await expect
        .poll(() => {
          document.querySelector<HTMLElement>('[role=listitem] [aria-current]')?.focus();
          return document.activeElement?.hasAttribute('aria-current');
        })
        .toBe(true);
      await userEvent.keyboard('{End}');
      await expect.element(page.getByText('HumanEval/999 · The answer continues')).toBeVisible();
      await userEvent.keyboard('{ArrowUp}');
      await expect.element(page.getByText('HumanEval/998 · The answer continues')).toBeVisible();
      await page.getByRole('searchbox', { name: 'Search problems' }).fill('humaneval/57 def');
      await expect.element(page.getByText('11 problems of 1,000')).toBeVisible();
      expect(await violations()).toEqual([]);
    },
  );

  test('a set that is not here says so', async () => {
    openScreen(db, Problems, '#/problems?set=gone');
    await expect.element(page.getByText('This problem set is not here')).toBeVisible();
  });
});

describe('public benchmarks', () => {
  test('are listed with licence and size, and fetched only on a click', async () => {
    const asked: string[] = [];
    const observer = new PerformanceObserver((list) => {
      asked.push(...list.getEntries().map(({ name }) => name));
    });
    observer.observe({ type: 'resource' });
    openScreen(db, Problems, '#/problems');
    await expect.element(page.getByText('164 tasks · Python · MIT · 45 kB')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Fetch HumanEval' })).toBeVisible();
    observer.disconnect();
    expect(asked.filter((url) => !url.startsWith(location.origin))).toEqual([]);
  });
});

test('the screen fits a phone', async () => {
  await putProblemSet(db, problemSet('he', 2, { name: 'HumanEval'.repeat(8) }), problems(2));
  await page.viewport(390, 844);
  openScreen(db, Problems, '#/problems');
  await expect.element(page.getByText('164 tasks · Python · MIT · 45 kB')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBe(390);
  expect(await violations()).toEqual([]);
});
