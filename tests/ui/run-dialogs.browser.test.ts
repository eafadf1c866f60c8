import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EngineDescriptor } from '../../src/engines/engine.ts';
import { RunControl } from '../../src/state/run-control.ts';
import { runDialogs } from '../../src/state/run-dialogs.svelte.ts';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { listRuns, putRun } from '../../src/storage/runs.ts';
import Runs from '../../src/ui/screens/Runs.svelte';
import { problem, problemSet, run } from '../storage/examples.ts';
import { fakeEngine, params } from '../state/fake-engine.ts';
import { emptyDatabase, openScreen, violations } from './open-desk.ts';

const taught = (taskId: string) => ({
  ...problem(taskId),
  weakTests: { kind: 'check', source: 'def check(candidate):\n    pass\n' } as const,
});

let db: Database;
let started: readonly string[];

beforeEach(async () => {
  await page.viewport(1440, 900);
  localStorage.clear();
  runDialogs.close();
  db = await emptyDatabase();
  await putProblemSet(
    db,
    problemSet('taught', 4, { name: 'Taught' }),
    ['A/0', 'A/1', 'A/2', 'A/3'].map(taught),
  );
  started = [];
  vi.spyOn(RunControl.prototype, 'startAll').mockImplementation((ids) => {
    started = ids;
    return Promise.resolve();
  });
});

const pace = () => new Promise<void>((resolve) => setTimeout(resolve, 30));
/** An engine that is given prompts, and whose speed nobody can guess. */
const chatting: EngineDescriptor = chatOf(fakeEngine({ pace }));
const silent: EngineDescriptor = chatOf(fakeEngine({ pace: () => new Promise(() => undefined) }));

function chatOf(engine: ReturnType<typeof fakeEngine>): EngineDescriptor {
  return { ...engine, capabilities: { ...engine.capabilities, forms: ['chat'] } };
}

const dialog = () => page.getByRole('dialog');
const number = (name: string | RegExp) => dialog().getByRole('spinbutton', { name });
const create = () => dialog().getByRole('button', { name: 'Create and run' });

async function openNewRun(engine?: EngineDescriptor): Promise<void> {
  openScreen(db, Runs, '#/runs', engine);
  await page.getByRole('button', { name: 'New run' }).click();
  await expect.element(dialog().getByText(/samples of 4 problems/)).toBeVisible();
}

describe('the form of a new run', () => {
  test('makes what it says, starts it, and begins with it the next time', async () => {
    await openNewRun();
    await number(/^Samples per problem/).fill('3');
    await number(/^Temperature/).fill('0.2');
    await dialog().getByRole('radio', { name: 'First' }).click();
    await number('How many').fill('2');
    await expect.element(dialog().getByText(/^6 samples of 2 problems, about/)).toBeVisible();
    await create().click();
    await expect.element(dialog()).not.toBeInTheDocument();
    const [made] = await listRuns(db);
    expect(made).toMatchObject({
      name: 'Pico medium, T = 0.2, 2 × 3',
      plan: { 'A/0': 3, 'A/1': 3 },
      source: { engine: 'pico', params: { temperature: 0.2, seed: 1 } },
    });
    await expect.poll(() => started).toEqual([made?.id]);
    runDialogs.create();
    await expect.element(number(/^Samples per problem/)).toHaveValue(3);
    await expect.element(number(/^Temperature/)).toHaveValue(0.2);
  });

  test('makes a run of its own for each further temperature, which wait for each other', async () => {
    await openNewRun();
    await number(/^Samples per problem/).fill('3');
    const alsoAt = dialog().getByRole('textbox', { name: 'Also at' });
    await alsoAt.fill('0.2, 7');
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('from 0 to 2');
    await expect.element(create()).toBeDisabled();
    await alsoAt.fill('0.2, 0.8, 1');
    await expect.element(dialog().getByText(/^36 samples of 4 problems in 3 runs/)).toBeVisible();
    await create().click();
    await expect.element(dialog()).not.toBeInTheDocument();
    const made = await listRuns(db);
    expect(made.map(({ source }) => source.params?.temperature).sort()).toEqual([0.2, 0.8, 1]);
    const others = made.filter(({ source }) => source.params?.temperature !== 0.8);
    await expect.poll(() => [...started].sort()).toEqual(others.map(({ id }) => id).sort());
  });

  test('refuses in sentences, beside the field, and cannot be sent like that', async () => {
    await openNewRun();
    await number(/^Samples per problem/).fill('0');
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('from 1 to 1,000');
    await expect.element(create()).toBeDisabled();
    await number(/^Samples per problem/).fill('5');
    await number('Max tokens').fill('9999');
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('from 1 to 256');
    await userEvent.keyboard('{Enter}');
    expect(await listRuns(db)).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('picks problems by name, and judges by weak tests where all have them', async () => {
    await openNewRun();
    await dialog().getByRole('radio', { name: 'Chosen' }).click();
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('at least one problem');
    await dialog().getByRole('checkbox', { name: /^A\/2/ }).click();
    await dialog()
      .getByRole('checkbox', { name: /weak tests/ })
      .click();
    await create().click();
    await expect.element(dialog()).not.toBeInTheDocument();
    const [made] = await listRuns(db);
    expect(made).toMatchObject({ tests: 'weak', plan: { 'A/2': 20 } });
  });

  test('limits and stop sequences begin with the defaults, and the run keeps what is typed', async () => {
    await openNewRun();
    const summary = dialog().getByText(/^Limits and stop sequences/);
    await expect.element(summary).toHaveTextContent('3 s, 512 MiB, no stop sequences');
    await summary.click();
    await number(/^Time limit/).fill('0');
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('from 1 to 120');
    await expect.element(create()).toBeDisabled();
    await number(/^Time limit/).fill('1.5');
    await number(/^Memory limit/).fill('10');
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('from 64 to 2,048');
    await number(/^Memory limit/).fill('256');
    const stops = dialog().getByRole('textbox', { name: /^Stop sequences/ });
    await stops.fill('\\q');
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('\\q means nothing here');
    await expect.element(create()).toBeDisabled();
    expect(await violations()).toEqual([]);
    await stops.fill('\\n#\nEND');
    await expect.element(summary).toHaveTextContent('1.5 s, 256 MiB, 2 stop sequences');
    await create().click();
    await expect.element(dialog()).not.toBeInTheDocument();
    const [made] = await listRuns(db);
    expect(made).toMatchObject({
      limits: { timeMs: 1500, memoryMiB: 256 },
      source: { params: { stop: ['\n#', 'END'] } },
    });
    // Limits are of one run; the next begins with those of the settings again.
    runDialogs.create();
    await expect.element(summary).toHaveTextContent('3 s, 512 MiB, no stop sequences');
  });

  test('stop sequences of a model that takes a template are those of the template', async () => {
    await openNewRun(chatting);
    const summary = dialog().getByText(/^Limits and stop sequences/);
    await summary.click();
    const stops = dialog().getByRole('textbox', { name: /^Stop sequences/ });
    await stops.fill('END');
    await expect.element(dialog().getByText('Changed by you.')).toBeVisible();
    await create().click();
    await expect.element(dialog()).not.toBeInTheDocument();
    const [made] = await listRuns(db);
    expect(made?.source).toMatchObject({ template: { stops: ['END'] }, params: { stop: [] } });
  });

  test('a model nobody has timed is measured by one answer, and the estimate says it is rough', async () => {
    await openNewRun(chatting);
    await expect.element(dialog().getByText(/nobody has measured how long/)).toBeVisible();
    await dialog().getByRole('button', { name: 'Measure' }).click();
    await expect.element(dialog().getByText(/^Measured: about .* tokens\/s/)).toBeVisible();
    await expect
      .element(dialog().getByText(/^80 samples of 4 problems, about .* by a rough measurement/))
      .toBeVisible();
    expect(await listRuns(db)).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('a measurement that is stopped leaves things as they were', async () => {
    await openNewRun(silent);
    await dialog().getByRole('button', { name: 'Measure' }).click();
    await dialog().getByRole('button', { name: 'Stop' }).click();
    await expect.element(dialog().getByRole('button', { name: 'Measure' })).toBeVisible();
    await expect.element(dialog().getByText(/nobody has measured how long/)).toBeVisible();
  });

  test('explains that pass@k needs k samples', async () => {
    openScreen(db, Runs, '#/runs');
    runDialogs.create({ k: 10 });
    await number(/^Samples per problem/).fill('5');
    await expect
      .element(dialog().getByText('The Lab looks at k = 10: from 5 samples there is no pass@10.'))
      .toBeVisible();
  });
});

describe('copies and more samples', () => {
  const drawn = run('drawn', 'taught', {
    name: 'Drawn',
    plan: { 'A/0': 4, 'A/1': 4 },
    source: { engine: 'pico', label: 'Pico weak', model: 'pico-weak@1', params },
  });
  const imported = run('imported', 'taught', { name: 'Imported', plan: { 'A/0': 2 } });

  const openMenu = async (name: string): Promise<void> => {
    openScreen(db, Runs, '#/runs');
    await page.getByRole('button', { name: `Actions for ${name}` }).click();
  };

  test('a copy begins with the settings of its run, and says when it would repeat it', async () => {
    await putRun(db, drawn);
    await openMenu('Drawn');
    await page.getByRole('menuitem', { name: /^Duplicate/ }).click();
    await expect.element(dialog().getByText(/^8 samples of 2 problems/)).toBeVisible();
    await expect.element(dialog().getByText(/so will be its samples/)).toBeVisible();
    await number('Seed').fill('2');
    await expect.element(dialog().getByText(/so will be its samples/)).not.toBeInTheDocument();
    await create().click();
    await expect.element(dialog()).not.toBeInTheDocument();
    const copy = (await listRuns(db)).find(({ id }) => id !== 'drawn');
    expect(copy).toMatchObject({
      plan: drawn.plan,
      source: { ...drawn.source, params: { ...params, seed: 2 } },
    });
  });

  test('more samples raise n and nothing else', async () => {
    await putRun(db, { ...drawn, finishedAt: '2026-08-03T00:00:00.000Z' });
    await openMenu('Drawn');
    await page.getByRole('menuitem', { name: 'Draw more samples…' }).click();
    await number(/^Samples per problem/).fill('4');
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('It has 4 already');
    await number(/^Samples per problem/).fill('6');
    await expect.element(dialog().getByText('4 more samples of 2 problems')).toBeVisible();
    await dialog().getByRole('button', { name: 'Draw more' }).click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(await listRuns(db)).toEqual([{ ...drawn, plan: { 'A/0': 6, 'A/1': 6 } }]);
    await expect.poll(() => started).toEqual(['drawn']);
  });

  test('imported samples cannot become more here', async () => {
    await putRun(db, imported);
    await openMenu('Imported');
    await expect.element(page.getByRole('menuitem', { name: /^Duplicate/ })).toBeVisible();
    await expect
      .element(page.getByRole('menuitem', { name: /^Draw more/ }))
      .not.toBeInTheDocument();
  });
});
