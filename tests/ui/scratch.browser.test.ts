import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import Problems from '../../src/ui/screens/Problems.svelte';
import { problemSet } from '../storage/examples.ts';
import { emptyDatabase, languages, openScreen, violations } from './open-desk.ts';

/** As MultiPL-E has them: the prompt begins the program, the tests end it. */
const double: Problem = {
  taskId: 'JS/double',
  language: 'javascript',
  prompt: '// Doubles a number.\nfunction double(x) {\n',
  promptKind: 'code',
  entryPoint: 'double',
  canonicalSolution: '  return 2 * x;\n}\n',
  tests: {
    kind: 'programs',
    sources: [
      "const assert = require('node:assert');\nassert.deepEqual(double(4), 8);\nassert.deepEqual(double(0), 0);\n",
    ],
  },
};
const typed: Problem = {
  ...double,
  taskId: 'TS/double',
  language: 'typescript',
  prompt: '// Doubles a number.\nfunction double(x: number): number {\n',
};
const java: Problem = { ...double, taskId: 'Java/double', language: 'java' };

let db: Database;

beforeEach(async () => {
  await page.viewport(1440, 900);
  localStorage.clear();
  languages.keepOnly([]);
  await caches.delete('languages');
  db = await emptyDatabase();
  await putProblemSet(db, problemSet('js', 3, { name: 'Three' }), [double, java, typed]);
});

const open = (task: string): void => {
  openScreen(db, Problems, `#/problems?set=js&task=${task}`);
};
const editor = () => page.getByRole('textbox', { name: 'Your own solution' });
const button = (name: RegExp | string) => page.getByRole('button', { name });
const solution = (body: string): string => `${double.prompt}${body}\n}\n`;

test('the editor of a problem downloads its language, judges, marks the line, keeps the text', async () => {
  open('JS/double');
  await expect.element(editor()).toHaveTextContent('function double(x) {');
  await expect.element(button('Run the tests')).toBeDisabled();
  expect(await violations()).toEqual([]);
  await button('Take the reference solution').click();
  // The download that was asked for is followed by the run.
  await button(/^Download .*: JavaScript/).click();
  await expect.element(page.getByText('Every test held.')).toBeVisible();
  await expect.element(button('Run the tests')).toBeEnabled();

  await editor().fill(solution('  return x.y.z;'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/ended with a TypeError/)).toBeVisible();
  await expect
    .poll(() => document.querySelector('.cm-failing')?.textContent)
    .toBe('  return x.y.z;');
  await editor().fill(solution('  console.log(x); return x;'));
  await expect.poll(() => document.querySelector('[contenteditable=true] .cm-failing')).toBeNull();
  await button('Run the tests').click();
  await expect.element(page.getByText('A test did not hold.')).toBeVisible();
  await expect
    .element(page.getByRole('textbox', { name: 'Standard output' }))
    .toHaveTextContent('4');
  expect(await violations()).toEqual([]);

  open('JS/double');
  await expect.element(editor().last()).toHaveTextContent('console.log(x); return x;');
  await button('Reset').last().click();
  await expect.element(editor().last()).not.toHaveTextContent('console.log');
});

test('the editor of a TypeScript problem downloads the compiler, lists type errors, goes to a line', async () => {
  open('JS/double');
  await button(/TS\/double/).click();
  await expect.element(editor()).toHaveTextContent('function double(x: number)');
  await editor().fill(`${typed.prompt}  const y: string = x;\n  return 2 * x;\n}\n`);
  await expect.element(page.getByText(/compiler is downloaded first: .* MB,/)).toBeVisible();
  await button('Check types').click();
  const list = page.getByRole('list', { name: 'Type errors' });
  await expect
    .element(list.getByText(/Type 'number' is not assignable to type 'string'/))
    .toBeVisible();
  await list.getByRole('button', { name: 'line 3' }).click();
  await expect
    .poll(() => document.querySelector('.cm-failing')?.textContent)
    .toBe('  const y: string = x;');
  expect(await violations()).toEqual([]);

  await editor().fill(`${typed.prompt}  return 2 * x;\n}\n`);
  await button('Check types').click();
  await expect.element(page.getByText(/^No type errors/)).toBeVisible();
  // What the tests hand in is checked too.
  await editor().fill('function double(x: string): number { return 2; }');
  await button('Check types').click();
  await expect.element(list.getByText('assert.deepEqual(double(4), 8);')).toBeVisible();
});

test('the editor of a problem stops a program without end', async () => {
  await new (await import('../../src/state/languages/language-shelf.svelte.ts')).LanguageShelf()
    .find('javascript')
    .then((found) => found?.job.download());
  open('JS/double');
  // The address is that of the test before, until it is changed.
  await button(/JS\/double/).click();
  await editor().fill(solution('  for (;;) {}'));
  await button('Run the tests').click();
  await button('Stop').click();
  await expect.element(page.getByText('Stopped.')).toBeVisible();
  await editor().fill(solution('  return 2 * x;'));
  await button('Run the tests').click();
  await expect.element(page.getByText('Every test held.')).toBeVisible();
});

test('the editor of a problem says that its language does not run here, and why', async () => {
  open('JS/double');
  await button(/Java\/double/).click();
  await expect
    .element(page.getByText(/1 problem in Java does not run here, because/))
    .toBeVisible();
  await expect.element(button('Run the tests')).toBeDisabled();
});
