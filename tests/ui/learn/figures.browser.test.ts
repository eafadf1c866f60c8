import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { FigureState } from '../../../src/state/learn/figure-state.svelte.ts';
import type { Playground } from '../../../src/state/playground.ts';
import { figures } from '../../../src/ui/learn/figures/registry.ts';
import FigureHarness from './FigureHarness.svelte';

/** Nothing is drawn here: figures show what is recorded. */
const playground = {
  python: {},
  lab: { engines: {}, subscribe: () => () => undefined, control: { current: undefined } },
} as unknown as Playground;

const fetchIt = globalThis.fetch;

beforeEach(() => {
  // The site's files lie at its root, and a test's page elsewhere.
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
    fetchIt(typeof input === 'string' ? input.replace(/^\.\//, '/') : input, init),
  );
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function show(name: string, values: Record<string, string> = {}) {
  const definition = figures[name];
  if (!definition) throw new Error(`There is no figure ${name}.`);
  const figure = new FigureState(definition.controls, { values });
  const { default: Body } = await definition.load();
  const page = await render(FigureHarness, { figure, Body, playground });
  await vi.waitFor(() => {
    expect(figure.alternative).not.toBe('');
  });
  return { figure, page };
}

/** What the figure tells after its controls are moved. */
async function told(figure: FigureState, values: Record<string, string>): Promise<string> {
  const before = figure.alternative;
  figure.setAll(values);
  await vi.waitFor(() => {
    expect(figure.alternative).not.toBe(before);
  });
  return figure.alternative;
}

test('benchmarks tells how many intervals hold the truth, and answers its sliders', async () => {
  const { figure, page } = await show('benchmarks');
  expect(figure.alternative).toMatch(/10 problems and 20 samples .* 97 of the hundred/);
  expect(await told(figure, { problems: '164' })).toMatch(/164 problems/);
  await page.getByRole('slider', { name: 'Samples per problem n' }).fill('200');
  await expect.poll(() => figure.alternative).toMatch(/200 samples/);
  expect(await told(figure, { problems: '160', samples: '20', family: 'hidden' })).toMatch(
    /; 50 of the hundred/,
  );
  expect(await told(figure, { family: 'known' })).toMatch(/; 98 of the hundred/);
});

test('benchmarks answers a slider within a frame at 164 problems and 200 samples', async () => {
  const { figure } = await show('benchmarks', { problems: '164', samples: '200' });
  const times: number[] = [];
  for (let problems = 150; problems < 164; problems++) {
    const began = performance.now();
    figure.set('problems', problems);
    flushSync();
    expect(figure.alternative).toMatch(new RegExp(` ${problems} problems`));
    times.push(performance.now() - began);
  }
  // The least of several: a loaded machine is slow, not the figure.
  expect(Math.min(...times)).toBeLessThan(16);
});

test('duel tells two models apart problem by problem only', async () => {
  const { figure } = await show('duel');
  expect(figure.alternative).toMatch(/24 problems.*not told apart/);
  const paired = await told(figure, { way: 'paired' });
  expect(paired).not.toMatch(/not told apart/);
  expect(await told(figure, { n: '2' })).toMatch(/not told apart/);
});

test('chain tells how many of a hundred are right to the end', async () => {
  const { figure, page } = await show('chain');
  expect(figure.alternative).toMatch(/10 steps.*90%.*35%/);
  expect(await told(figure, { p: '1' })).toMatch(/ 100 chains are right/);
  figure.light('p');
  await expect.poll(() => page.container.querySelector('svg.lit-p')).not.toBeNull();
});

test('decay tells the rates, and how far the reader’s line passes', async () => {
  const { figure } = await show('decay');
  expect(figure.alternative).toMatch(/1 step: 95%.*6 steps: 1%.*27\.4 points on average/);
  expect(await told(figure, { factor: '0.48' })).not.toMatch(/27\.4/);
  expect(await told(figure, { line: 'fit' })).toMatch(/by 0\.48 \(95 % interval 0\.41 to 0\.53\)/);
  expect(await told(figure, { temperature: '0.2' })).toMatch(/1 step: 100%/);
});

test('budget tells how many tries match, by tries, tokens and time', async () => {
  const { figure } = await show('budget');
  expect(figure.alternative).toMatch(/Pico medium reaches the 39% .* 2 tries, at 2 times/);
  expect(await told(figure, { unit: 'tokens', price: '4' })).toMatch(/at 0\.5 times/);
  expect(await told(figure, { unit: 'time' })).toMatch(/Milliseconds/);
  expect(await told(figure, { small: 'weak' })).toMatch(/40 tries bring it to 29%/);
});

test('reliability tells pass@k and pass^k of one stage or both', async () => {
  const { figure } = await show('reliability', { k: '10' });
  expect(figure.alternative).toMatch(/at least one is right: 64% .* 76%/);
  expect(await told(figure, { measure: 'all' })).toMatch(/all are right: 14% .* 8\.1%/);
  expect(await told(figure, { stages: 'strong' })).not.toMatch(/medium/);
});
