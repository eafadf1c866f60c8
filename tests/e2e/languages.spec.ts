import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, phone, wide } from './axe-page.ts';
import { fillEditor } from './fill-editor.ts';
import { fileOf, importCard, openProblems, pickFiles } from './problems-page.ts';

test.describe.configure({ timeout: 300_000 });

/** A problem as MultiPL-E's files have it. */
const multiplE = (language: string, name: string) => ({
  name: `HumanEval_${name}`,
  language,
  prompt: '// Adds two numbers.\nfunction add(a, b){\n',
  doctests: 'transform',
  prompt_terminology: 'reworded',
  tests:
    "const assert = require('node:assert');\n\nfunction test() {\n  let candidate = add;\n  assert.deepEqual(candidate(2, 3), 5);\n}\n\ntest();",
  stop_tokens: ['\nfunction ', '\n/*'],
});
const problems = fileOf(
  'humaneval-mixed.jsonl',
  [multiplE('js', '53_add'), multiplE('java', '54_add')]
    .map((record) => JSON.stringify(record))
    .join('\n'),
);

async function write(page: Page, body: string): Promise<void> {
  await fillEditor(page, 'Your own solution', `function add(a, b){\n${body}\n}\n`);
}

test('a language is downloaded once, and then judges a solution with the network off', async ({
  page,
  context,
}) => {
  await openProblems(page);
  await pickFiles(page, [problems]);
  await expect(importCard(page, problems.name)).toContainText('2 problems');
  await page.goto('./#/settings');
  const row = page.getByRole('listitem').filter({ hasText: 'JavaScript' }).first();
  await expect(row).toContainText(/kB to download/);
  await row.getByRole('button', { name: 'Download JavaScript' }).click();
  await expect(row).toContainText(/kB in this browser/);
  await expect(page.getByRole('status').getByText('Offline-ready')).toBeVisible({
    timeout: 240_000,
  });
  await context.setOffline(true);
  await page.reload();

  await page.goto('./#/problems');
  await page.getByRole('link', { name: /mixed/ }).first().click();
  await expect(page.getByText('Your own solution')).toBeVisible();
  await write(page, '  return a - b;');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('A test did not hold.')).toBeVisible();
  await write(page, '  return a + b;');
  await page.getByRole('button', { name: 'Run the tests' }).click();
  await expect(page.getByText('Every test held.')).toBeVisible();
  await page.getByRole('button', { name: /54_add/ }).click();
  await expect(page.getByText(/1 problem in Java does not run here/)).toBeVisible();
});

test('types are checked with the network off, once the compiler was asked for', async ({
  page,
  context,
}) => {
  const typed = fileOf(
    'humaneval-typed.jsonl',
    JSON.stringify({
      ...multiplE('ts', '53_add'),
      prompt: '// Adds two numbers.\nfunction add(a: number, b: number): number {\n',
    }),
  );
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(request.url()));
  const askedFiles = () => [...asked].filter((url) => url.includes('/languages/typescript/'));
  await openProblems(page);
  await pickFiles(page, [typed]);
  await expect(importCard(page, typed.name)).toContainText('1 problem');
  await expect(page.getByRole('status').getByText('Offline-ready')).toBeVisible({
    timeout: 240_000,
  });
  // The compiler is no part of the site that everybody stores.
  expect(askedFiles()).toEqual([]);
  await page.getByRole('link', { name: /typed/ }).first().click();
  const check = page.getByRole('button', { name: 'Check types' });
  const types = page.getByRole('region', { name: 'Type check' });
  const add = (result: string) =>
    fillEditor(
      page,
      'Your own solution',
      `function add(a: number, b: number): ${result} {\n  return a + b;\n}\n`,
    );
  await add('string');
  await check.click();
  await expect(types).toContainText("Type 'number' is not assignable to type 'string'.");
  expect(askedFiles()).toHaveLength(1);
  await expectAccessible(page, 'type errors', [wide, phone]);
  await context.setOffline(true);
  await page.reload();
  await add('number');
  await check.click();
  await expect(types).toContainText('No type errors, in the program or in its tests.');
  await page.goto('./#/settings');
  const row = page.getByRole('listitem').filter({ hasText: 'Sucrase' }).first();
  await row.getByRole('button', { name: 'Remove the compiler of TypeScript' }).click();
  await expect(row.getByText(/Its compiler, for type errors/)).toBeHidden();
});

test('axe: the card of languages, and the editor of a problem before and after a verdict', async ({
  page,
}) => {
  await openProblems(page);
  await pickFiles(page, [problems]);
  await page.getByRole('link', { name: /mixed/ }).first().click();
  await expect(page.getByRole('button', { name: /^Download .*: JavaScript$/ })).toBeVisible();
  await expectAccessible(page, 'a language that is not here', [wide, phone]);
  await page.getByRole('button', { name: /^Download .*: JavaScript$/ }).click();
  await expect(page.getByText(/did not hold|ended with/)).toBeVisible();
  await expectAccessible(page, 'a verdict of the editor', [wide, phone]);
  await page.goto('./#/settings');
  await expect(page.getByRole('button', { name: 'Remove JavaScript' })).toBeVisible();
  await page.getByText(/Languages that do not run here/).click();
  await page.getByText(/^What differs\s+in JavaScript/).click();
  await expectAccessible(page, 'the card of languages', [wide, 1024, phone]);
});
