import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { LiveRun, type LiveRunParts } from '../../../src/state/learn/live-run.svelte.ts';
import { EngineHost } from '../../../src/state/engine-host.ts';
import LiveRunBar from '../../../src/ui/learn/LiveRunBar.svelte';
import '../../../src/ui/styles/tokens.css';
import '../../../src/ui/styles/base.css';
import { recordedRun } from '../../lessons/recorded-example.ts';
import { fakeEngine } from '../../state/fake-engine.ts';
import { FakePython } from '../../state/run-bench.ts';
import { spec, tested } from '../../state/learn/live-spec.ts';

/** A bar over two problems of which something is recorded, and what it draws waits for `opened`. */
function openBar(opened: Promise<void>): void {
  const fake = fakeEngine({ pace: (_, index) => (index === 2 ? opened : Promise.resolve()) });
  const sample = { taskId: 'A/0', index: 0, kind: 'failed', tokens: 3 } as const;
  const parts: LiveRunParts = {
    engines: new EngineHost(
      () => [fake],
      () => 1,
    ),
    python: new FakePython(),
    loadProblems: () => Promise.resolve(tested),
    loadRecorded: () =>
      Promise.resolve({
        about: recordedRun().about,
        samples: [{ ...sample, sumLogProb: -3, meanLogProb: -1 }],
      }),
  };
  const run = new LiveRun(spec, parts);
  void run.load();
  void render(LiveRunBar, { runs: [run] });
}

test('says that it is recorded, draws on demand, stops, goes on, and keeps the keyboard', async () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  openBar(opened);
  await expect.element(page.getByText(/^Recorded on .* with Pico medium\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Draw it here' }).click();
  await expect.element(page.getByText(/^2 of 6 programs judged/)).toBeVisible();
  await expect.element(page.getByRole('progressbar', { name: 'Programs judged' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Stop' })).toHaveFocus();
  expect((await axe.run(document.body)).violations.filter(({ id }) => id !== 'region')).toEqual([]);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect
    .element(page.getByText('Stopped: 2 of 6 programs drawn and judged on this device.'))
    .toBeVisible();
  open();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect
    .element(page.getByText(/^Drawn and judged on this device just now: 6 programs in \d+ s\.$/))
    .toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});
