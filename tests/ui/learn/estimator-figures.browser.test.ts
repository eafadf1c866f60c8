import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { showFigure, violationsOfFigure } from './show-figure.ts';

describe('three ways to tell pass@k', () => {
  test('tells bias and spread of each, and counts the runs it draws', async () => {
    const figure = await showFigure('estimators', { p: '0.05', n: '20', k: '10' });
    expect(figure.alternative).toContain('pass@10 is 40.1%');
    expect(figure.alternative).toContain('33.6% on average, bias −6.5 points');
    await page.getByRole('button', { name: 'One run' }).click();
    await expect.element(page.getByText(/^Last run: \d+ of 20 right\.$/)).toBeVisible();
    await page.getByRole('button', { name: '1,000 runs' }).click();
    await expect.element(page.getByText('1,001 runs so far')).toBeVisible();
    expect(await violationsOfFigure()).toEqual([]);
  });

  test('shows one way, two or three', async () => {
    const figure = await showFigure('estimators', { show: 'first' });
    expect(document.querySelectorAll('tbody tr')).toHaveLength(1);
    figure.set('show', 'two');
    await expect.poll(() => document.querySelectorAll('tbody tr').length).toBe(2);
  });
});

describe('what a defect does to the number', () => {
  test('tells the number with the defect and mended, and shows either', async () => {
    const figure = await showFigure('defects', { defect: 'any', n: '20', k: '1' });
    expect(figure.alternative).toContain('with the defect is 66.7%; mended it is 11.7%');
    expect(figure.outputs['wrong']).toBeCloseTo(2 / 3, 12);
    figure.set('code', 'right');
    await expect.element(page.getByText('40.0%')).toBeVisible();
    expect(await violationsOfFigure()).toEqual([]);
  });

  test('tells no number for n < k where the code is mended', async () => {
    const figure = await showFigure('defects', { defect: 'few', n: '5', k: '10' });
    expect(figure.alternative).toContain('with the defect is 100.0%; mended it is not told');
    await page.getByRole('slider', { name: 'Samples per problem n' }).fill('10');
    await expect.poll(() => figure.alternative).not.toContain('not told');
  });

  test('says which answers are left out', async () => {
    await showFigure('defects', { defect: 'lost', n: '20', k: '5' });
    await expect.element(page.getByText('1 of 8')).toBeVisible();
    await expect.element(page.getByText(/no code was found/)).toBeVisible();
  });
});
