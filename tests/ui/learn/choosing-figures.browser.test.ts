import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { showFigure, violationsOfFigure } from './show-figure.ts';
import { siteFilesAtRoot } from './site-files-at-root.ts';

siteFilesAtRoot();

describe('samples of one problem', () => {
  test('tells how often the one handed in is right, by rule', async () => {
    const figure = await showFigure('ranking', { by: 'lot' });
    expect(figure.alternative).toContain('Chains/2-02: 40 samples, 17 of them right');
    expect(figure.outputs['chosen']).toBeCloseTo(17 / 40, 12);
    figure.set('by', 'sum');
    await expect.poll(() => figure.outputs['chosen']).toBeLessThan(0.05);
    figure.set('by', 'mean');
    await expect.poll(() => figure.outputs['chosen']).toBe(figure.outputs['plainMean']);
    expect(await violationsOfFigure()).toEqual([]);
  });

  test('draws k, hands in one, and counts', async () => {
    const figure = await showFigure('ranking', { k: '10' });
    await page.getByRole('button', { name: 'Draw 10, hand in one' }).click();
    await expect.element(page.getByText(/^[01] of 1 handed in were right\.$/)).toBeVisible();
    expect(document.querySelectorAll('g.away')).toHaveLength(30);
    expect(document.querySelectorAll('.picked')).toHaveLength(1);
    await page.getByRole('button', { name: '1,000 times' }).click();
    await expect.poll(() => figure.alternative).toMatch(/\d+ of 1,001 handed in were right/);
    figure.set('problem', 7);
    await expect.element(page.getByText(/handed in were right/)).not.toBeInTheDocument();
  });
});

describe('one answer chosen of k', () => {
  test('tells what every rule reaches, of each stage', async () => {
    const figure = await showFigure('choice', { k: '10' });
    expect(figure.alternative).toContain('oracle: 76%, mean: 58%, sum: 49%, lot: 39%');
    expect(figure.alternative).toContain('19.3 points more often than by lot');
    await page.getByRole('slider', { name: 'Drawn k' }).fill('40');
    await expect.poll(() => figure.outputs['mean']).toBe(figure.outputs['mean40']);
    figure.set('stage', 'weak');
    await expect.poll(() => figure.alternative).toContain('lot: 8%');
    expect(await violationsOfFigure()).toEqual([]);
  });
});
