import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { locale } from '../../../src/state/locale.svelte.ts';
import { showFigure, violationsOfFigure } from './show-figure.ts';

afterEach(() => {
  locale.choose('en');
});

const alternativeOf = (figure: { alternative: string }) => expect.poll(() => figure.alternative);

describe('the urn', () => {
  test('draws by hand and ten thousand times, and tells what came of it', async () => {
    const figure = await showFigure('urn', { n: '20', c: '4', k: '5' });
    expect(figure.alternative).toContain('71.8%');
    await page.getByRole('button', { name: 'Draw 5' }).click();
    await alternativeOf(figure).toContain('The last draw holds');
    await page.getByRole('button', { name: 'Draw 10,000 times' }).click();
    await expect
      .element(page.getByText(/of 10,001 draws held a right one: 7\d\.\d%/))
      .toBeVisible();
    expect(figure.outputs['share']).toBeCloseTo(0.718, 1);
    expect(await violationsOfFigure()).toEqual([]);
  });

  test('begins anew when a slider moves, keeps c within n, and refuses k > n', async () => {
    const figure = await showFigure('urn', { n: '20', c: '4', k: '5' });
    await page.getByRole('button', { name: 'Draw 5' }).click();
    await page.getByRole('slider', { name: 'Samples n' }).fill('3');
    await alternativeOf(figure).toBe(
      'There are only 3 samples: 5 of them cannot be drawn, so there is no pass@5.',
    );
    expect(figure.values).toMatchObject({ n: '3', c: '3', k: '5' });
    await expect.element(page.getByRole('button', { name: 'Draw 5' })).not.toBeInTheDocument();
    expect(figure.outputs['passAtK']).toBeNaN();
  });

  test('speaks Korean', async () => {
    locale.choose('ko');
    const figure = await showFigure('urn');
    expect(figure.alternative).toContain('표본 20개 중 정답이 4개');
    await expect.element(page.getByRole('button', { name: '5개 뽑기' })).toBeVisible();
  });
});

describe('what each try adds', () => {
  test('tells the first and the last gain, and answers its sliders', async () => {
    const figure = await showFigure('gains', { n: '20', c: '2', k: '10' });
    expect(figure.alternative).toContain(
      'the 10 tries solve 76.3%; 10 times the first would be 100%',
    );
    await page.getByRole('slider', { name: 'Tries k' }).fill('1');
    await alternativeOf(figure).toContain('the 1 tries solve 10.0%');
    expect(await violationsOfFigure()).toEqual([]);
  });
});

describe('the formula with its numbers', () => {
  test('tells the ways, and follows the sliders to a sure thing and to none', async () => {
    const figure = await showFigure('terms', { n: '20', c: '4', k: '5' });
    expect(figure.alternative).toContain('4,368 of 15,504 draws hold no right one');
    await page.getByRole('slider', { name: 'Right ones c' }).fill('16');
    await expect.element(page.getByText(/^Fewer than 5 samples are wrong/)).toBeVisible();
    await page.getByRole('slider', { name: 'Drawn k' }).fill('25');
    await expect.element(page.getByText(/^There are only 20 samples/)).toBeVisible();
    expect(await violationsOfFigure()).toEqual([]);
  });
});
