import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { showFigure, violationsOfFigure } from './show-figure.ts';
import { siteFilesAtRoot } from './site-files-at-root.ts';

siteFilesAtRoot();

describe('what two programs share', () => {
  test('tells BLEU and verdict of each answer', async () => {
    const figure = await showFigure('likeness');
    expect(figure.alternative).toContain('Answer A fails its tests. It shares 34 of 35 pieces');
    figure.set('answer', 'right');
    await expect.poll(() => figure.alternative).toContain('Answer B passes its tests');
    expect(figure.outputs['score']).toBeCloseTo(0.413, 3);
    expect(await violationsOfFigure()).toEqual([]);
  });
});

describe('samples by their BLEU', () => {
  test('counts what a threshold judges wrongly, on what is recorded', async () => {
    const figure = await showFigure('bleu', { problem: 'plural', threshold: '0.6' });
    await expect.poll(() => figure.alternative).toContain('40 samples, 17 of them passed');
    await page.getByRole('slider', { name: 'Accept from BLEU' }).fill('1');
    await expect.element(page.getByText('Right, but thrown away: 14 of 17')).toBeVisible();
    await expect.element(page.getByText('Wrong, but kept: 0 of 23')).toBeVisible();
    expect(figure.outputs['errors']).toBe(figure.outputs['pluralFewest']);
    await expect.element(page.getByText(/^Recorded on /)).toBeVisible();
    expect(await violationsOfFigure()).toEqual([]);
  });

  test('steps through the answers by keyboard', async () => {
    await showFigure('bleu');
    await expect.element(page.getByText('BLEU 100%, passes its tests')).toBeVisible();
    const less = page.getByRole('button', { name: 'Less alike' });
    for (let i = 0; i < 3; i++) await less.click();
    await expect.element(page.getByText('BLEU 92%, fails its tests')).toBeVisible();
  });
});
