import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import type { FigureState } from '../../../src/state/learn/figure-state.svelte.ts';
import { showFigure, violationsOfFigure } from './show-figure.ts';
import { siteFilesAtRoot } from './site-files-at-root.ts';

siteFilesAtRoot();

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
  const figure = await showFigure('benchmarks');
  expect(figure.alternative).toMatch(/10 problems and 20 samples .* 97 of the hundred/);
  expect(await told(figure, { problems: '164' })).toMatch(/164 problems/);
  await page.getByRole('slider', { name: 'Samples per problem n' }).fill('200');
  await expect.poll(() => figure.alternative).toMatch(/200 samples/);
  expect(await told(figure, { problems: '160', samples: '20', family: 'hidden' })).toMatch(
    /; 50 of the hundred/,
  );
  expect(await told(figure, { family: 'known' })).toMatch(/; 98 of the hundred/);
});

test('duel tells two models apart problem by problem only', async () => {
  const figure = await showFigure('duel');
  expect(figure.alternative).toMatch(/24 problems.*not told apart/);
  const paired = await told(figure, { way: 'paired' });
  expect(paired).not.toMatch(/not told apart/);
  expect(await told(figure, { n: '2' })).toMatch(/not told apart/);
});

test('chain tells how many of a hundred are right to the end', async () => {
  const figure = await showFigure('chain');
  expect(figure.alternative).toMatch(/10 steps.*90%.*35%/);
  expect(await told(figure, { p: '1' })).toMatch(/ 100 chains are right/);
  figure.light('p');
  await expect.poll(() => document.querySelector('svg.lit-p')).not.toBeNull();
});

test('decay tells the rates, and how far the reader’s line passes', async () => {
  const figure = await showFigure('decay');
  expect(figure.alternative).toMatch(/1 step: 95%.*6 steps: 1%.*27\.4 points on average/);
  expect(await told(figure, { factor: '0.48' })).not.toMatch(/27\.4/);
  expect(await told(figure, { line: 'fit' })).toMatch(/by 0\.48 \(95 % interval 0\.41 to 0\.53\)/);
  expect(await told(figure, { temperature: '0.2' })).toMatch(/1 step: 100%/);
});

test('budget tells how many tries match, by tries, tokens and time', async () => {
  const figure = await showFigure('budget');
  expect(figure.alternative).toMatch(/Pico medium reaches the 39% .* 2 tries, at 2 times/);
  expect(await told(figure, { unit: 'tokens', price: '4' })).toMatch(/at 0\.5 times/);
  expect(await told(figure, { unit: 'time' })).toMatch(/Milliseconds/);
  expect(await told(figure, { small: 'weak' })).toMatch(/40 tries bring it to 29%/);
});

test('reliability tells pass@k and pass^k of one stage or both', async () => {
  const figure = await showFigure('reliability', { k: '10' });
  expect(figure.alternative).toMatch(/at least one is right: 64% .* 76%/);
  expect(await told(figure, { measure: 'all' })).toMatch(/all are right: 14% .* 8\.1%/);
  expect(await told(figure, { stages: 'strong' })).not.toMatch(/medium/);
});

test.each(['benchmarks', 'duel', 'chain', 'decay', 'budget', 'reliability'])(
  '%s leaves axe nothing to find',
  async (name) => {
    await showFigure(name);
    expect(await violationsOfFigure()).toEqual([]);
  },
);
