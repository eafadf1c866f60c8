import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { showFigure, violationsOfFigure } from './show-figure.ts';
import { siteFilesAtRoot } from './site-files-at-root.ts';

siteFilesAtRoot();

describe('one choice of a token', () => {
  test('tells the chances at a temperature, and of two problems where asked', async () => {
    const figure = await showFigure('tempered', { T: '1', k: '10', problems: 'no' });
    expect(figure.alternative).toContain('first choice: 50%');
    expect(figure.alternative).not.toContain('pass@10');
    figure.set('problems', 'yes');
    await expect.poll(() => figure.alternative).toContain('pass@10 is 100%');
    expect(figure.alternative).toContain('65% where the third is, 83% over both');
    await page.getByRole('slider', { name: 'Temperature T' }).fill('0');
    await expect.poll(() => figure.outputs['both']).toBe(0.5);
    expect(await violationsOfFigure()).toEqual([]);
  });
});

describe('the sweep over temperature', () => {
  test('tells pass@k of five temperatures and which is best, recorded', async () => {
    const figure = await showFigure('sweep', { k: '1' });
    expect(figure.alternative).toContain('T = 0.2: 46%');
    expect(figure.alternative).toContain('For pass@1, T = 0.2 is best');
    await page.getByRole('slider', { name: 'Tries k' }).fill('10');
    await expect.poll(() => figure.outputs['best']).toBe(0.6);
    await expect.element(page.getByText(/^Recorded on .* with Pico medium\.$/)).toBeVisible();
    expect(document.querySelector('path.best')).toBeNull();
    figure.set('outline', 'yes');
    await expect.poll(() => document.querySelector('path.best')).not.toBeNull();
    expect(await violationsOfFigure()).toEqual([]);
  });

  test('follows a pointer in the chart to its k', async () => {
    const figure = await showFigure('sweep', { k: '1' });
    const chart = document.querySelector('.chart svg');
    const box = chart?.getBoundingClientRect();
    if (!chart || !box) throw new Error('There is no chart.');
    chart.setPointerCapture = () => undefined;
    const at = { clientX: box.right - 60, clientY: box.top + 40, pointerId: 1, bubbles: true };
    chart.dispatchEvent(new PointerEvent('pointerdown', at));
    await expect.poll(() => figure.number('k')).toBeGreaterThan(30);
  });
});
