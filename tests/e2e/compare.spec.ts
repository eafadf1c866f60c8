import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe-page.ts';
import { countingFiles } from './counting-problems.ts';
import { jsonLines } from './headless.ts';
import { runToEnd } from './lab-page.ts';
import { fileOf, importToLab } from './problems-page.ts';

test.use({ serviceWorkers: 'block' });
test.describe.configure({ timeout: 600_000 });

const [problems] = countingFiles;
const problemCount = 12;
const n = 4;

/** Samples of a model that is right for the problems and attempts that `isRight` says. */
const samplesOf = (name: string, isRight: (problem: number, attempt: number) => boolean) =>
  fileOf(
    `${name}.jsonl`,
    jsonLines(
      Array.from({ length: problemCount * n }, (_, i) => {
        const [problem, attempt] = [Math.floor(i / n), i % n];
        const offset = isRight(problem, attempt) ? problem : problem + 1;
        return {
          task_id: `Counting/${problem}`,
          completion: `    # ${name}, attempt ${attempt}\n    return x + ${offset}\n`,
        };
      }),
    ),
  );

/** Right in three attempts of four; in one of four; and like the first, but for one problem. */
const better = samplesOf('better', (_, attempt) => attempt < 3);
const worse = samplesOf('worse', (problem, attempt) => problem > 0 && attempt < 1);
const alike = samplesOf('alike', (problem, attempt) => attempt < (problem === 3 ? 2 : 3));

const parts = (page: Page) => ({
  verdict: page.getByRole('region', { name: 'Verdict' }).getByRole('status'),
  pick: (field: string) => page.getByRole('combobox', { name: field, exact: true }),
  solved: page.getByRole('table', { name: 'Problems solved by each of the two runs' }),
});

/** Imports samples over the same problems and grades them. */
async function grade(page: Page, samples: ReturnType<typeof fileOf>): Promise<void> {
  await importToLab(page, [problems, samples]);
  await runToEnd(page);
}

test('runs are held against each other, and nobody wins whom the interval does not let win', async ({
  page,
}) => {
  for (const samples of [better, worse, alike]) await grade(page, samples);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  const { verdict, pick, solved } = parts(page);
  await pick('First run').selectOption({ label: 'better' });
  await expect(page.getByText('Choose a second run')).toBeVisible();
  await pick('Second run').selectOption({ label: 'worse' });

  await expect(verdict).toHaveText(/^better is better than worse at k = 1, by 5\d points \(/);
  await expect(page.getByRole('row', { name: /^1 .*points.*p < 0.001$/ })).toBeVisible();
  await expect(solved.getByRole('row', { name: /^better: solved 11 1$/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^12 problems they solve/ })).toBeVisible();

  // The address says what is compared, and brings it back.
  await page.getByRole('radio', { name: '4', exact: true }).click();
  await expect(verdict).toHaveText(/^No winner at k = 4: .* about [\d,]+ problems like these/);
  await page.reload();
  await expect(verdict).toHaveText(/^No winner at k = 4/);

  const code = page.getByRole('button', { name: 'Code side by side' }).first();
  await code.click();
  await expect(page.getByRole('textbox', { name: /^Code of better/ })).toContainText(
    'return x + 0',
  );
  await expect(page.getByRole('textbox', { name: /^Code of worse/ })).toContainText('return x + 1');
  await expectAccessible(page, 'compared');

  await pick('Second run').selectOption({ label: 'alike' });
  await page.getByRole('radio', { name: '1', exact: true }).click();
  await expect(verdict).toHaveText(/^No winner at k = 1/);
  await page.getByRole('button', { name: 'Another run' }).click();
  await pick('Third run').selectOption({ label: 'worse' });
  await page.getByRole('radio', { name: 'worse', exact: true }).click();
  await expect(verdict).toHaveText(/^better is better than worse at k = 1/);
  await expectAccessible(page, 'three runs');
});

test('runs over other problems are refused with the reason', async ({ page }) => {
  await grade(page, better);
  await page.goto('./#/compare');
  const { pick } = parts(page);
  await pick('First run').selectOption({ label: 'better' });
  await pick('Second run').selectOption({ index: 1 });
  await expect(page.getByText('These runs are over different problem sets.')).toBeVisible();
  await expectAccessible(page, 'refused');
});
