import { gzipSync } from 'node:zlib';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { jsonLines } from './headless.ts';
import { labParts, openLab, waitForEnd, waitForMore } from './lab-page.ts';
import {
  dropFiles,
  fileOf,
  importCard,
  openProblems,
  pickFiles,
  type PickedFile,
} from './problems-page.ts';
import { storedRecords } from './stored.ts';

test.use({ serviceWorkers: 'block' });

const problem = (index: number) => ({
  task_id: `Twice/${index}`,
  prompt: 'def twice(x):\n    """x and x."""\n',
  entry_point: 'twice',
  canonical_solution: '    return 2 * x\n',
  test: 'def check(candidate):\n    assert candidate(2) == 4\n',
});
const sample = (task_id: string) => ({ task_id, completion: '    return 2 * x\n' });
const problems = jsonLines([problem(0), problem(1), problem(2)]);
const lines = problems.split('\n');

/** An archive of one stored file, as far as anyone looks who reads its first bytes. */
const zip = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1'), Buffer.alloc(60, 1)]);

interface Refusal {
  readonly what: string;
  readonly file: PickedFile;
  /** File, line and field as the card shows them. */
  readonly place: string;
  readonly reason: string | RegExp;
}

const refusals: readonly Refusal[] = [
  {
    what: 'a truncated gzip',
    file: fileOf('cut.jsonl.gz', gzipSync(problems.repeat(50)).subarray(0, 90)),
    place: 'cut.jsonl.gz',
    reason: 'is a gzip file that ends too early: the download was cut short. Download it again.',
  },
  {
    what: 'a zip by mistake, whatever its name says',
    file: fileOf('problems.jsonl', zip),
    place: 'problems.jsonl',
    reason: 'is a zip archive. Unpack it and choose the .jsonl, .json or .gz file inside.',
  },
  {
    what: 'broken JSON on line 3',
    file: fileOf('broken.jsonl', [lines[0], lines[1], '{"task_id": "Twice/2",,}', ''].join('\n')),
    place: 'broken.jsonl · line 3',
    reason: /^is not JSON \(.+\)\.$/,
  },
  {
    what: 'a field of the wrong type',
    file: fileOf('typed.jsonl', jsonLines([problem(0), { ...problem(1), prompt: 7 }])),
    place: 'typed.jsonl · line 2 · field prompt',
    reason: 'must be text, found the number 7.',
  },
  {
    what: 'a problem that stands there twice',
    file: fileOf('double.jsonl', jsonLines([problem(0), problem(1), problem(0)])),
    place: 'double.jsonl · line 3 · field task_id',
    reason: '"Twice/0" is the task id of line 1 already. Each problem needs its own.',
  },
  {
    what: 'a file of something else',
    file: fileOf('notes.jsonl', '{"hello": "world"}\n'),
    place: 'notes.jsonl',
    reason: /^is in no known format\. Found hello; needed: /,
  },
  {
    what: 'an empty file',
    file: fileOf('empty.jsonl', ''),
    place: 'empty.jsonl',
    reason: 'is empty.',
  },
];

/** Everything that is stored, to be the same before and after. */
const everything = async (page: Page): Promise<unknown> =>
  Promise.all(
    (['problemSets', 'problems', 'runs', 'samples', 'verdicts'] as const).map((store) =>
      storedRecords(page, store),
    ),
  );

/** Grades some of the built-in pack, so that there are verdicts that could be harmed. */
async function gradeSome(page: Page): Promise<void> {
  await openLab(page);
  const { run, stop, resume } = labParts(page);
  await run.click();
  await waitForMore(page, 20);
  await stop.click();
  await expect(resume).toBeVisible();
}

test('each bad file is refused by file, line, field and reason, and harms nothing', async ({
  page,
}) => {
  await gradeSome(page);
  await openProblems(page);
  const before = await everything(page);
  const rows = page.getByRole('table').getByRole('row');
  const shown = await rows.count();
  for (const { what, file, place, reason } of refusals) {
    await test.step(what, async () => {
      await pickFiles(page, [file]);
      const card = importCard(page, file.name);
      const told = card.getByRole('paragraph').and(card.getByText(place, { exact: true }));
      await expect(told).toBeVisible();
      await expect(card.getByText(reason)).toBeVisible();
      await expect(card).toContainText('Nothing of this file was imported');
      await expect(page.getByRole('status').filter({ hasText: file.name })).toContainText(place);
    });
  }
  expect(await everything(page)).toEqual(before);
  await expect(rows).toHaveCount(shown);

  await openLab(page);
  await labParts(page).resume.click();
  await waitForEnd(page);
});

const importedSets = (page: Page): Locator => page.getByRole('table').getByRole('rowheader');

test('samples of unknown problems: the right set is asked for, and leaving them out is offered', async ({
  page,
}) => {
  await openProblems(page);
  const samples = [sample('Twice/0'), sample('Twice/1'), sample('Thrice/0'), sample('Thrice/0')];
  await pickFiles(page, [fileOf('answers.jsonl', jsonLines(samples))]);
  const card = importCard(page, 'answers.jsonl');
  await expect(card).toContainText('4 samples of 3 tasks (Twice/0, Twice/1, Thrice/0)');
  await expect(card).toContainText('not here yet');
  expect(await storedRecords(page, 'samples')).toEqual([]);

  await pickFiles(page, [fileOf('twice.jsonl', problems)]);
  await expect(card).toContainText('do not all belong to one problem set that is here');
  await expect(card.getByRole('radio')).toHaveAccessibleName(/twice has 2 of 3 tasks/);
  expect(await storedRecords(page, 'samples')).toEqual([]);
  await card.getByRole('button', { name: 'Import, leave out 1 task' }).click();
  await expect(card).toContainText(
    '2 samples of 2 problems imported as answers. 2 samples of 1 unknown task left out.',
  );
  expect(await storedRecords(page, 'samples')).toHaveLength(2);
});

test('a byte order mark, CRLF and blank lines are read; the same problems again add nothing', async ({
  page,
}) => {
  await openProblems(page);
  const windows = `\uFEFF${lines.join('\r\n')}\r\n\r\n`;
  await dropFiles(page, [fileOf('windows.jsonl', windows)]);
  await expect(importCard(page, 'windows.jsonl')).toContainText('3 problems imported as windows.');
  await expect(importedSets(page).filter({ hasText: 'windows' })).toHaveCount(1);
  const shown = await importedSets(page).count();
  const before = await everything(page);
  await pickFiles(page, [
    fileOf(
      'again.json.gz',
      gzipSync(JSON.stringify(lines.slice(0, 3).map((line) => JSON.parse(line) as unknown))),
    ),
  ]);
  await expect(importCard(page, 'again.json.gz')).toContainText('Already here as windows');
  expect(await everything(page)).toEqual(before);
  await expect(importedSets(page)).toHaveCount(shown);
});
