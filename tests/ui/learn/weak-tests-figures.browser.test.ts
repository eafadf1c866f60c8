import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { showFigure, violationsOfFigure } from './show-figure.ts';
import { siteFilesAtRoot } from './site-files-at-root.ts';

siteFilesAtRoot();

describe('samples that pass, test by test', () => {
  test('tells how many pass, are right and are false passes', async () => {
    const figure = await showFigure('false-passes');
    expect(figure.alternative).toBe(
      'Pico medium: 421 of 960 samples pass 1 assertion. 327 of them are right, 94 are false passes.',
    );
    await page.getByRole('slider', { name: 'Assertions' }).fill('2');
    await expect.poll(() => figure.alternative).toContain(', 0 are false passes');
    figure.set('tests', 0);
    await expect.poll(() => figure.alternative).toContain('960 of 960 samples pass 0');
    expect(await violationsOfFigure()).toEqual([]);
  });
});

describe('tests against wrong programs', () => {
  test('tells how many programs are found out, and shows the one that is chosen', async () => {
    const figure = await showFigure('kill');
    expect(figure.alternative).toContain('12 wrong programs against 1 assertion');
    expect(figure.alternative).toContain('0 are found out. Chosen: drawn 7 times.');
    figure.set('tests', 2);
    await expect.element(page.getByText('Found out: 12 of 12.')).toBeVisible();
    await page.getByRole('button', { name: /the reference/ }).click();
    await expect.element(page.getByText('removesuffix').first()).toBeVisible();
    expect(await violationsOfFigure()).toEqual([]);
  });

  test('has mutants, of which one survives all assertions', async () => {
    const figure = await showFigure('kill', { against: 'mutants', tests: '9' });
    expect(figure.outputs['score']).toBeCloseTo(0.9, 12);
    await expect
      .element(page.getByRole('button', { name: /a similar method passes/ }))
      .toBeVisible();
  });

  test('judges nothing that is no assertion, and says what to write', async () => {
    await showFigure('kill');
    await page.getByRole('textbox', { name: 'Your assertion' }).fill('print(1)');
    await page.getByRole('button', { name: 'Judge it' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('begins with assert');
  });
});

describe('attacks on the sandbox', () => {
  test.each(['escape', 'forge', 'exhaust', 'poison'])(
    'shows the code of each attack of %s, and that it has not been run',
    async (goal) => {
      const figure = await showFigure(`attack-${goal}`);
      expect(figure.alternative).toContain('It has not been run yet.');
      const radios = page.getByRole('radio').all();
      expect(radios.length).toBeGreaterThanOrEqual(2);
      await radios.at(-1)?.click();
      await expect.poll(() => Object.keys(figure.moved)).toEqual(['attack']);
      expect(await violationsOfFigure()).toEqual([]);
    },
  );

  test('says why there is no sandbox', async () => {
    await showFigure('attack-escape');
    await page.getByRole('button', { name: 'Run the attack' }).click();
    await expect.element(page.getByText(/not a function/)).toBeVisible();
  });
});
