import { expect, test, type Page } from '@playwright/test';
import {
  gradedCount,
  labParts,
  openLab,
  recordedRun,
  waitForEnd,
  waitForMore,
} from './lab-page.ts';
import { untranslated } from './untranslated.ts';

test.use({ serviceWorkers: 'block' });
test.describe.configure({ timeout: 900_000 });

/** Screens whose every message is translated, by path, with their names in Korean. */
const screens = [
  ['settings', '설정'],
  ['models', '모델'],
  ['runs', '실행'],
  ['experiments', '실험'],
  ['problems', '문제'],
  [`problems?set=${encodeURIComponent('pack:first-steps@1.0.0')}`, 'First steps'],
  ['compare', '비교'],
  ['learn', '학습'],
  ['learn/practice', '연습'],
  ['lab', '실험실'],
] as const;

/** What is called the same in every language: names, licences, packages, versions, units. */
const names = new RegExp(
  [
    /^(EN|English|pass@(k|\d+)|pass\^k|playground|Pass@k Playground|WebContainers|MIT|weak|medium|strong)$/,
    // Languages, alone or for those who hear the page.
    /^\(?(JavaScript|TypeScript|Python|R|Lua|Ruby|PHP|Perl|Shell \(bash-like\)|Go \(interpreted\))\)?$/,
    /^\(?(SQL \(SQLite\)|PostgreSQL|Prolog|Scheme|ClojureScript)\)?$/,
    /^(Dart|Elixir|Haskell|Java|Julia|Kotlin|OCaml|Racket|Rust|Scala|Swift)$/,
    // Packages, addresses, sizes, and models with their numbers.
    /^@?[a-z0-9_./-]+$/,
    /^[\d.,]+ [kMGT]?B$/,
    /^[\d.]+ \(Pyodide [\d.]+\)$/,
    /^[A-Z][\w.-]+( [\w.-]+)* q\d\w+$/,
    // Problem sets and their problems, benchmarks, papers.
    /^(Basics|Chains|First steps|Pico (weak|medium|strong)|EvalPlus|Large Language Monkeys)$/,
    /^(HumanEval(\+|-X)?|MBPP(\+|, sanitized)?|MultiPL-E|(Auto|Big|Live)CodeBench|https:\/\/…)$/,
    /^(FirstSteps|Chains|Basics)\/[\w-]+( · \w+)?$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

const language = (page: Page, name = 'Language') =>
  page.getByRole('banner').getByRole('combobox', { name });

test('the language changes in the middle of a run, which goes on, and is remembered', async ({
  page,
}) => {
  await openLab(page);
  await labParts(page).run.click();
  await waitForMore(page, 0);
  const before = await gradedCount(page);
  await language(page).selectOption('ko');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.getByRole('link', { name: '설정' })).toBeVisible();
  await language(page, '언어').selectOption('en');
  await waitForMore(page, before);
  await waitForEnd(page);
  await language(page).selectOption('ko');
  await page.reload();
  await expect(language(page, '언어')).toHaveValue('ko');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});

test('the language is chosen by keyboard, and in Settings', async ({ page }) => {
  await page.goto('./#/settings');
  await language(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정');
  await page.getByRole('main').getByRole('combobox', { name: '언어' }).selectOption('English');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

test.describe('a browser that asks for Korean', () => {
  test.use({ locale: 'ko-KR' });

  // In one visit: what takes the time is the start, not the way from screen to screen.
  test('shows no English sentence on any screen', async ({ page }) => {
    for (const [path, name] of screens) {
      await page.goto(`./#/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await page.waitForLoadState('networkidle');
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect.soft(await untranslated(page, names), path).toEqual([]);
    }
  });

  test('shows a sample, its verdict and how it was read without an English sentence', async ({
    page,
  }) => {
    await page.goto(`./#/lab?run=${encodeURIComponent(recordedRun)}&task=FirstSteps/0&sample=0`);
    await page.getByRole('button', { name: '실행', exact: true }).click();
    const graded = page.getByRole('status').filter({ hasText: /채점/ });
    await expect(graded).toHaveText(/개 중 [1-9]\d*개 채점$/, { timeout: 240_000 });
    expect(await untranslated(page, names)).toEqual([]);
  });

  test('counts as Koreans do', async ({ page }) => {
    await page.goto('./#/settings');
    await expect(page.getByRole('definition').first()).toBeVisible();
    await expect(page.getByText(/^이 기기에는 코어 \d+개가 있습니다/)).toBeVisible();
  });

  test('has the language of the phone in reach', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('./#/models');
    await expect(language(page, '언어')).toBeInViewport();
  });
});
