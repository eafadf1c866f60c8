import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { FakeLabSource, kindOf, type FakeRun } from '../../fake-lab-source.ts';
import LabHarness from '../../LabHarness.svelte';

function openLab(fake: Partial<FakeRun> = {}, hash = '#/lab'): FakeLabSource {
  location.hash = hash;
  const source = new FakeLabSource({ problems: 30, samples: 10, graded: 1, ...fake });
  void render(LabHarness, { source });
  return source;
}

// A Lab writes its choices into the address once they have settled; one that outlived its test would
// write over the address of the next.
afterEach(() => new Promise((resolve) => setTimeout(resolve, 300)));

const grid = () => page.getByRole('grid', { name: 'Samples by problem' });
const slider = () => page.getByRole('slider', { name: /^k,/ });
const focusedName = () => document.activeElement?.getAttribute('aria-label');

/** The tab stop of the matrix, focused as Tab would. */
async function focusCell(): Promise<void> {
  await expect.element(grid()).toBeVisible();
  const cell = document.querySelector<HTMLElement>('[role=grid] [role=gridcell][tabindex="0"]');
  cell?.focus();
  expect(focusedName()).toMatch(/^FirstSteps\/0, sample 1 of 10: /);
}

beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(() => {
  location.hash = '#/elsewhere';
});

describe('distinct programs', () => {
  test('stand beside the numbers, and say what they mean to pointer and keyboard', async () => {
    openLab();
    const figure = page.getByRole('button', { name: '225 of 300 distinct (75%)' });
    await expect.element(figure).toBeVisible();
    await expect
      .element(figure)
      .toHaveAccessibleDescription(
        /^Different programs, character by character, within each problem/,
      );
    await userEvent.hover(figure);
    await expect.element(page.getByText(/^Different programs/).last()).toBeVisible();
    await userEvent.unhover(figure);
    figure.element().focus();
    await expect
      .poll(() => document.querySelector('.why')?.textContent)
      .toMatch(/^Different programs/);
  });

  test('are not told before anything is drawn', async () => {
    openLab({ graded: 0 });
    await expect.element(grid()).toBeVisible();
    expect(document.body.textContent).not.toContain('distinct');
  });
});

describe('the matrix', () => {
  test('arrows, Home, End and Page keys move one real, named grid cell', async () => {
    openLab();
    await focusCell();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
    await expect
      .poll(focusedName)
      .toMatch(/^FirstSteps\/1, sample 3 of 10: (passed|failed|timed out)/);
    await userEvent.keyboard('{End}');
    await expect.poll(focusedName).toMatch(/^FirstSteps\/1, sample 10 of 10/);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect.poll(focusedName).toMatch(/^FirstSteps\/29, sample 10 of 10/);
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowLeft}');
    await expect.poll(focusedName).toMatch(/^FirstSteps\/0, sample 1 of 10/);
    expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
  });

  test('the keyboard follows a cell that was far out of view', async () => {
    openLab({ problems: 164, samples: 200 });
    await expect.element(grid()).toBeVisible();
    document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect.poll(focusedName).toMatch(/^FirstSteps\/163, sample 200 of 200/);
    const cell = document.activeElement?.getBoundingClientRect();
    const box = grid().element().getBoundingClientRect();
    expect(cell?.bottom).toBeLessThanOrEqual(box.bottom + 1);
    expect(cell?.right).toBeLessThanOrEqual(box.right + 1);
  });

  test('it says its true size though only rows in view exist', async () => {
    openLab({ problems: 164, samples: 200 });
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '164');
    await expect.element(grid()).toHaveAttribute('aria-colcount', '202');
    expect(document.querySelectorAll('[role=grid] [role=row]').length).toBeLessThan(60);
    expect(document.querySelectorAll('[role=grid] svg path').length).toBeLessThan(600);
  });

  test('clicking a dot opens that very sample in the inspector', async () => {
    openLab();
    await expect.element(grid()).toBeVisible();
    const row = document.querySelectorAll<SVGElement>('[role=grid] svg[aria-hidden]')[2];
    if (row === undefined) throw new Error('The third row is drawn.');
    await userEvent.click(row, { position: { x: 4.5 * (row.clientWidth / 10), y: 13 } });
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.element(inspector.getByText('FirstSteps/2')).toBeVisible();
    await expect.element(inspector.getByText('5 / 10')).toBeVisible();
    await expect
      .poll(() => decodeURIComponent(location.hash))
      .toBe('#/lab?task=FirstSteps/2&sample=4');
  });

  test('Enter opens the inspector and the verdict agrees with the dot', async () => {
    openLab({}, '#/lab?task=FirstSteps%2F3&sample=2');
    await expect.element(grid()).toBeVisible();
    document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(kindOf(3, 2)).toBe('failed');
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect.poll(() => document.activeElement).toBe(inspector.element());
    await inspector.getByRole('tab', { name: 'Verdict' }).click();
    await expect.element(inspector.getByText('A test did not hold.')).toBeVisible();
  });
});

describe('164 x 200 samples', () => {
  /** Calls `work` once per frame, so many times. */
  async function eachFrame(frames: number, work: (frame: number) => void): Promise<void> {
    for (let frame = 0; frame < frames; frame++) {
      work(frame);
      await new Promise(requestAnimationFrame);
    }
  }

  test('scrolling through all rows and columns comes to the last problem', async () => {
    openLab({ problems: 164, samples: 200 });
    await expect.element(grid()).toBeVisible();
    const box = grid().element();
    await eachFrame(120, (frame) => {
      box.scrollTop = ((frame + 1) / 120) * (box.scrollHeight - box.clientHeight);
      box.scrollLeft = (frame % 2) * 300;
    });
    expect(box.scrollTop).toBeGreaterThan(3000);
    await expect.element(grid().getByText('FirstSteps/163')).toBeVisible();
  });

  test('a thousand verdicts per second are all counted', async () => {
    const source = openLab({ problems: 164, samples: 200, graded: 0.5 });
    await expect.element(slider()).toBeVisible();
    const perFrame = 16;
    await eachFrame(120, (frame) => {
      for (let index = perFrame * frame; index < perFrame * (frame + 1); index++) {
        const taskId = `FirstSteps/${82 + Math.floor(index / 200)}`;
        const at = { runId: 'fake', taskId, index: index % 200 };
        source.emit({ type: 'graded', ...at, kind: kindOf(82, index), durationMs: 9 });
      }
    });
    const before = Array.from({ length: 82 * 200 }, (_, cell) =>
      kindOf(Math.floor(cell / 200), cell % 200),
    );
    const told = Array.from({ length: 120 * perFrame }, (_, index) => kindOf(82, index));
    // Our own failures are graded again, and are not counted until then.
    const graded = [...before, ...told].filter((kind) => kind !== 'runner-error').length;
    await expect.element(page.getByText(`${graded} of 32800 graded`)).toBeVisible();
  });
});

describe('the k handle', () => {
  test('it moves by keys, says its estimate, and writes k to the address', async () => {
    openLab();
    await expect.element(slider()).toHaveAttribute('aria-valuenow', '1');
    (slider().element() as unknown as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(slider()).toHaveAttribute('aria-valuenow', '3');
    await expect
      .element(slider())
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^pass@3 \d+.*\(/));
    await expect.poll(() => location.hash).toBe('#/lab?k=3');
    await userEvent.keyboard('{End}');
    const most = slider().element().getAttribute('aria-valuemax');
    await expect.element(slider()).toHaveAttribute('aria-valuenow', most ?? '');
  });

  test('it never offers a k beyond the samples of every counted problem', async () => {
    openLab({}, '#/lab?k=500');
    await expect.element(slider()).toHaveAttribute('aria-valuenow', '9');
    await expect.element(page.getByText(/n = 9–10/)).toBeVisible();
  });

  test('using fewer samples lowers what k can be', async () => {
    openLab({}, '#/lab?n=4&k=9');
    await expect.element(slider()).toHaveAttribute('aria-valuemax', '3');
    await expect.element(slider()).toHaveAttribute('aria-valuenow', '3');
  });
});

describe('running', () => {
  test('a new visitor sees one obvious action, and it fills curve and matrix', async () => {
    const source = openLab({ problems: 4, samples: 3, graded: 0, rate: 400 });
    const run = page.getByRole('button', { name: 'Run', exact: true });
    await expect.element(run).toBeVisible();
    expect(run.elements()).toHaveLength(1);
    await expect.element(slider()).not.toBeInTheDocument();
    await run.click();
    expect(source.starts).toBe(1);
    await expect.element(slider()).toBeVisible();
    // One of the twelve ends in an error of the runner, which is not a verdict on the sample.
    await expect.element(page.getByText('11 of 12 graded')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Retry 1 runner error' })).toBeVisible();
  });

  test('Stop stands where Run was, and S stops', async () => {
    const source = openLab({ graded: 0.5, rate: 5 });
    await page.getByRole('button', { name: /^Resume, \d+ left$/ }).click();
    await expect.element(page.getByRole('button', { name: 'Stop' })).toBeVisible();
    await userEvent.keyboard('s');
    expect(source.stops).toBe(1);
    await expect.element(page.getByRole('button', { name: /^Resume/ })).toBeVisible();
  });

  test('shortcuts keep out of the search field', async () => {
    const source = openLab({ graded: 0.5 });
    await page.getByRole('searchbox').fill('');
    await userEvent.type(page.getByRole('searchbox'), 'rs5');
    expect(source.starts).toBe(0);
    await expect.element(page.getByText('No problem fits the search.')).toBeVisible();
  });
});

describe('accessibility', () => {
  test.each([
    ['with results', { graded: 1 }, '#/lab?task=FirstSteps%2F3&sample=2'],
    ['as a table', { graded: 1 }, '#/lab?view=table'],
    ['before the first run', { graded: 0 }, '#/lab'],
  ])('axe finds nothing %s', async (_, fake, hash) => {
    openLab(fake, hash);
    await expect.element(page.getByText('30 problems', { exact: true })).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 400));
    const { violations } = await axe.run(document.body);
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
    expect(found).toEqual([]);
  });

  test('a phone never scrolls sideways', async () => {
    await page.viewport(390, 844);
    openLab({ samples: 200 });
    await expect.element(grid()).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });
});

describe('the address', () => {
  test('a run that is gone says so and leads on', async () => {
    openLab({}, '#/lab?run=gone');
    await expect.element(page.getByText('This run cannot be shown')).toBeVisible();
    await expect.element(page.getByRole('link', { name: /runs that are here/ })).toBeVisible();
  });

  test('choices that were not written yet never land on another screen', async () => {
    openLab();
    await expect.element(slider()).toBeVisible();
    await userEvent.keyboard('4');
    location.hash = '#/problems';
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(location.hash).toBe('#/problems');
  });

  test('it restores a whole view: table, order, filter and search', async () => {
    openLab({}, '#/lab?view=table&sort=c&desc=1&filter=solved&search=prime&k=2');
    await expect
      .element(page.getByRole('columnheader', { name: /^c/ }))
      .toHaveAttribute('aria-sort', 'descending');
    await expect.element(page.getByRole('searchbox')).toHaveValue('prime');
    const names = page
      .getByRole('rowheader')
      .elements()
      .map((cell) => cell.textContent);
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => name.includes('is_prime'))).toBe(true);
  });
});
