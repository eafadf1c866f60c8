import { ModelFiles } from '../../src/storage/model-files/model-files.ts';
import { ModelShelf } from '../../src/state/models/model-shelf.svelte.ts';
import { Endpoints } from '../../src/state/endpoints.svelte.ts';
import type { Component } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { Grader } from '../../src/runtimes/grader.ts';
import { Connection } from '../../src/state/connection.svelte.ts';
import type { LabEvent } from '../../src/state/lab-source.ts';
import type { Playground } from '../../src/state/playground.ts';
import { PythonHost } from '../../src/state/python-host.ts';
import { attacks } from '../../src/state/self-test-attacks.ts';
import { selfTestOf } from '../../src/state/self-test.svelte.ts';
import { openChanges } from '../../src/storage/changes.ts';
import Settings from '../../src/ui/screens/Settings.svelte';
import SandboxTestCard from '../../src/ui/screens/settings/SandboxTestCard.svelte';
import DeskHarness from './DeskHarness.svelte';
import { emptyDatabase, languages, openLabSource, violations } from './open-desk.ts';

let python: PythonHost;
let playground: Playground;
let tell: (event: LabEvent) => void;
let current: string | undefined;

beforeEach(async () => {
  await page.viewport(1440, 900);
  const db = await emptyDatabase();
  const changes = openChanges(`test ${crypto.randomUUID()}`);
  python = new PythonHost(db, () => ({ lanes: 2 }));
  const lab = openLabSource(db, changes, python);
  // A run of the Lab, as far as others hear of it.
  current = undefined;
  vi.spyOn(lab.control, 'current', 'get').mockImplementation(() => current);
  const listeners: ((event: LabEvent) => void)[] = [];
  vi.spyOn(lab, 'subscribe').mockImplementation((listener) => {
    listeners.push(listener);
    return () => undefined;
  });
  tell = (event) => {
    for (const listener of listeners) listener(event);
  };
  playground = {
    db,
    connection: new Connection(),
    changes,
    python,
    languages,
    packs: { settled: Promise.resolve() },
    lab,
    endpoints: new Endpoints(),
    models: new ModelShelf(new ModelFiles()),
  };
});
afterEach(() => {
  python.release();
  document.documentElement.removeAttribute('data-theme');
  vi.restoreAllMocks();
});

const show = (screen: Component = SandboxTestCard): void => {
  void render(DeskHarness, { playground, screen });
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (title: string) => page.getByRole('row', { name: title });
const summary = (text: RegExp) => page.getByText(text);

/** What the test found, in words that a failed expectation shows. */
const results = (): string[] =>
  selfTestOf(playground).rows.map(({ attack, finding }) =>
    typeof finding === 'string'
      ? `${attack.id}: ${finding}`
      : `${attack.id}: ${finding.outcome}, ${finding.verdict.kind}, ${finding.how()}`,
  );

/** A grader that changes problems or completions on the way to the real one. */
async function tamper(
  change: (problem: Problem, code: string) => [Problem, string],
): Promise<void> {
  const real = await python.get();
  const tampered: Grader = {
    capacity: real.capacity,
    description: real.description,
    grade: (problem, { text }, limits) => {
      const [asked, code] = change(problem, text);
      return real.grade(asked, { text: code, form: 'solution' }, limits);
    },
    dispose: () => undefined,
  };
  vi.spyOn(python, 'get').mockResolvedValue(tampered);
}

test('every attack is held, and run again it is held again', { timeout: 180_000 }, async () => {
  show(Settings);
  expect(await violations()).toEqual([]);
  await button('Attack the sandbox').click();
  await expect.element(button('Stop')).toHaveFocus();
  for (const round of [1, 2]) {
    await vi.waitUntil(() => !selfTestOf(playground).isWorking, { timeout: 80_000 });
    expect(results().filter((result) => !/: held, /.test(result))).toEqual([]);
    await expect
      .element(summary(/^13 of 13 held; no attack got what it was after\.$/))
      .toBeVisible();
    if (round === 1) await button('Run again').click();
  }
  await expect.element(button('Run again')).toHaveFocus();
  for (const { title } of attacks) await expect.element(row(title())).toHaveTextContent('Held');
  await page.getByRole('button', { name: 'Read the code: Send an XMLHttpRequest' }).click();
  await expect
    .element(page.getByRole('textbox', { name: 'Program: Send an XMLHttpRequest' }))
    .toHaveTextContent('createLazyFile');
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset['theme'] = theme;
    for (const width of [1440, 390]) {
      await page.viewport(width, 900);
      // Colours are judged when they stand still, not while they fade.
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
      expect(document.documentElement.scrollWidth).toBe(width);
      expect(await violations()).toEqual([]);
    }
  }
});

test(
  'an attack that a weaker judge falls for is told as a breach',
  { timeout: 120_000 },
  async () => {
    // Without a reference, sample and tests share an interpreter: there `__eq__` does pass.
    await tamper((problem, code) => {
      const { taskId, prompt, promptKind, tests, entryPoint = '' } = problem;
      return [{ taskId, prompt, promptKind, tests, entryPoint }, code];
    });
    show();
    await button('Attack the sandbox').click();
    await expect.element(row('Return something equal')).toHaveTextContent('Did not hold');
    await vi.waitUntil(() => !selfTestOf(playground).isWorking, { timeout: 80_000 });
    await expect.element(summary(/^\d+ of 13 held; \d did not hold/)).toBeVisible();
    await expect.element(page.getByText(/Please report it/)).toBeVisible();
    expect(await violations()).toEqual([]);
  },
);

test('what an attack leaves behind is told as a breach', { timeout: 120_000 }, async () => {
  // As if the lane were never put back: the canary brings the mark of the attack along.
  let poisoned = false;
  await tamper((problem, code) => {
    const isCanary = problem.entryPoint === 'traces';
    if (!isCanary) poisoned = code.includes('left_behind');
    return [
      problem,
      isCanary && poisoned ? `import builtins\nbuiltins.left_behind = 1\n${code}` : code,
    ];
  });
  show();
  await button('Attack the sandbox').click();
  await vi.waitUntil(() => !selfTestOf(playground).isWorking, { timeout: 80_000 });
  await expect
    .element(row('Leave a poisoned builtin'))
    .toHaveTextContent("The honest program after it found: ['a mark of the attack']");
  await expect.element(summary(/^12 of 13 held; 1 did not hold\.$/)).toBeVisible();
});

test('Stop ends it at once, even while an attack loops', { timeout: 60_000 }, async () => {
  show();
  await button('Attack the sandbox').click();
  await expect.element(row('Loop for ever'), { timeout: 40_000 }).toHaveTextContent('Trying…');
  await button('Stop').click();
  await expect.element(page.getByText('Stopped.', { exact: true })).toBeVisible();
  await expect.element(row('Loop for ever')).toHaveTextContent('Not tried yet');
  expect(python.lanes).toBe(0);
  await expect.element(button('Run again')).toBeEnabled();
});

test('it cannot begin while a run is in progress, and says why', async () => {
  show();
  current = 'a run';
  tell({ type: 'started', runId: 'a run' });
  await expect.element(button('Attack the sandbox')).toBeDisabled();
  await expect
    .element(button('Attack the sandbox'))
    .toHaveAccessibleDescription(/A run is in progress in the Lab/);
  expect(await violations()).toEqual([]);
  current = undefined;
  tell({ type: 'ended', runId: 'a run' });
  await expect.element(button('Attack the sandbox')).toBeEnabled();
});

test('a run that begins stops it, and keeps its sandbox', { timeout: 60_000 }, async () => {
  show();
  await button('Attack the sandbox').click();
  await expect.element(row('Fetch an address')).toHaveTextContent('Held');
  const release = vi.spyOn(python, 'release');
  current = 'a run';
  tell({ type: 'started', runId: 'a run' });
  await expect.element(page.getByText('Stopped, because a run began.')).toBeVisible();
  expect(release).not.toHaveBeenCalled();
});

test('a sandbox that does not start is told', async () => {
  vi.spyOn(python, 'get').mockRejectedValue(new Error('The sandbox frame did not start.'));
  show();
  await button('Attack the sandbox').click();
  await expect.element(page.getByText('The sandbox frame did not start.')).toBeVisible();
  await expect.element(button('Run again')).toBeEnabled();
});
