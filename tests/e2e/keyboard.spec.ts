import { expect, test, type Page } from '@playwright/test';
import { expectVisibleFocus, focused, tabTo } from './focus.ts';
import { test as lookingTest } from './graded-pack.ts';
import { estimate, gradedCount, waitForMore, labParts, openLab } from './lab-page.ts';
import { countingFiles, countingSamples } from './counting-problems.ts';
import { importToLab } from './problems-page.ts';

test.use({ serviceWorkers: 'block' });
test.describe.configure({ timeout: 900_000 });

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

lookingTest(
  'Tab leads through the Lab in reading order, and the focus is always seen',
  async ({ page }) => {
    await openLab(page, 'task=FirstSteps/2&sample=1');
    await expect(labParts(page).inspector.getByRole('tab').first()).toBeVisible();
    const stops = [
      /^Skip to content/,
      /^Lab$/,
      /^Settings$/,
      /^Theme/,
      /^Search problems/,
      /^Show/,
      /FirstSteps\/0$/,
      /^Run/,
      /^New run/,
      /^More about this run/,
      /^Keyboard shortcuts/,
      /^k, the number of tries/,
      /^other problems/,
      /^linear/,
      /^pass\^k/,
      /^Use only the first n/,
      /^Matrix/,
      /^FirstSteps\/2, sample 2 of 10/,
      /^Previous sample/,
      /^Next sample/,
      /^Code$/,
    ];
    for (const stop of stops) await tabTo(page, stop);
  },
);

lookingTest('the skip link leads past the top bar', async ({ page }) => {
  await openLab(page);
  await press(page, 'Tab');
  expect(await expectVisibleFocus(page, 'first Tab')).toBe('Skip to content');
  await press(page, 'Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(/#\/lab/);
});

lookingTest('k, interval, axis, pass^k and n are set with the keys alone', async ({ page }) => {
  await openLab(page);
  const { kHandle, firstN } = labParts(page);
  const k = () => kHandle.getAttribute('aria-valuenow');
  await tabTo(page, /^k, the number of tries/);
  for (const [key, expected] of [
    ['ArrowRight', '2'],
    ['ArrowUp', '3'],
    ['ArrowLeft', '2'],
    ['ArrowDown', '1'],
    ['End', '10'],
    ['Home', '1'],
    ['PageUp', '10'],
    ['PageDown', '1'],
    ['ArrowLeft', '1'],
  ] as const) {
    await press(page, key);
    expect(await k(), key).toBe(expected);
  }
  await press(page, 'ArrowRight');
  await expect(estimate(page, 'pass@2')).toContainText('%');
  await expect(kHandle).toHaveAttribute('aria-valuetext', /^pass@2 \d+%/);

  await tabTo(page, /^other problems/);
  await press(page, 'ArrowRight', 'Space');
  await expect(page.getByRole('radio', { name: 're-runs' })).toBeChecked();
  await tabTo(page, /^linear|^log/);
  await press(page, 'ArrowRight', 'Space');
  await expect(page.getByRole('radio', { name: 'log' })).toBeChecked();
  await tabTo(page, /^pass\^k/);
  await press(page, 'Space');
  await expect(estimate(page, 'pass^2')).toContainText('%');
  await tabTo(page, /^Use only the first n/);
  await press(page, 'ArrowLeft', 'ArrowLeft');
  await expect(firstN).toHaveValue('8');
  await press(page, 'Home');
  await expect(firstN).toHaveValue('1');
  await press(page, 'End');
  await expect(page).not.toHaveURL(/[?&]n=/);
});

lookingTest('searching, filtering and choosing a problem need no pointer', async ({ page }) => {
  await openLab(page);
  const { search, filter, matrix } = labParts(page);
  await press(page, '/');
  await expect(search).toBeFocused();
  await expectVisibleFocus(page, '/');
  await page.keyboard.type('FirstSteps/2');
  await expect(page.getByText('7 of 26 problems')).toBeVisible();
  await press(page, 'Control+A', 'Delete', 'Tab');
  await expect(filter).toBeFocused();
  await page.keyboard.type('Never');
  await expect(filter).toHaveValue('unsolved');
  await expect(page).toHaveURL(/filter=unsolved/);
  const shown = Number(await matrix.getAttribute('aria-rowcount'));
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(26);
  await press(page, 'Home');
  await expect(filter).toHaveValue('all');
  await tabTo(page, /FirstSteps\/1$/);
  await press(page, 'Enter');
  await expect(labParts(page).inspector).toContainText('FirstSteps/1');
  await expectVisibleFocus(page, 'choosing a problem');
});

lookingTest(
  'the matrix is walked by the keys of a grid, and Enter opens the sample',
  async ({ page }) => {
    await openLab(page);
    const { inspector } = labParts(page);
    await tabTo(page, /sample \d+ of 10/);
    for (const [key, place] of [
      ['ArrowRight', 'FirstSteps/0, sample 2'],
      ['ArrowDown', 'FirstSteps/1, sample 2'],
      ['End', 'FirstSteps/1, sample 10'],
      ['ArrowRight', 'FirstSteps/1, sample 10'],
      ['ArrowLeft', 'FirstSteps/1, sample 9'],
      ['Home', 'FirstSteps/1, sample 1'],
      ['ArrowUp', 'FirstSteps/0, sample 1'],
      ['ArrowUp', 'FirstSteps/0, sample 1'],
      ['Control+End', 'FirstSteps/25, sample 10'],
      ['Control+Home', 'FirstSteps/0, sample 1'],
    ] as const) {
      await press(page, key);
      await expect
        .poll(async () => (await focused(page)).name, { message: key })
        .toContain(`${place} `);
      await expectVisibleFocus(page, key);
    }
    const rowOf = (name: string) => Number(/FirstSteps\/(\d+)/.exec(name)?.[1]);
    const row = async () => rowOf((await focused(page)).name);
    await press(page, 'PageDown');
    await expect.poll(row).toBeGreaterThan(1);
    await expectVisibleFocus(page, 'PageDown');
    await press(page, 'PageUp');
    await expect.poll(row).toBe(0);

    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
    await expect(inspector).toBeFocused();
    await expect(inspector).toContainText('FirstSteps/2');
    await expect(inspector).toContainText('2 / 10');
    await tabTo(page, /^Code$/);
    for (const [key, name] of [
      ['ArrowRight', 'Program'],
      ['End', 'Verdict'],
      ['Home', 'Prompt'],
      ['ArrowRight', 'Raw answer'],
    ] as const) {
      await press(page, key);
      await expect(inspector.getByRole('tab', { name, exact: true })).toBeFocused();
      await expect(inspector.getByRole('tab', { name, exact: true })).toHaveAttribute(
        'aria-selected',
        'true',
      );
    }
    await press(page, 'Tab');
    await expectVisibleFocus(page, 'Tab into the panel');
  },
);

lookingTest('the table is sorted, and its problems opened, from the keyboard', async ({ page }) => {
  await openLab(page);
  await tabTo(page, /^Matrix/);
  await press(page, 'ArrowRight', 'Space');
  const header = page.getByRole('columnheader', { name: 'pass@1' }).first();
  await expect(header).toBeVisible();
  await tabTo(page, /^pass@1/);
  for (const order of ['ascending', 'descending', 'none']) {
    await press(page, 'Enter');
    await expect(header).toHaveAttribute('aria-sort', order);
    await expectVisibleFocus(page, order);
  }
  await tabTo(page, /^FirstSteps\/0/);
  await press(page, 'Enter');
  await expect(labParts(page).inspector).toContainText('FirstSteps/0');
});

lookingTest('help opens with ?, keeps the focus inside, and gives it back', async ({ page }) => {
  await openLab(page);
  await tabTo(page, /^k, the number of tries/);
  await press(page, '?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(dialog).toBeVisible();
  for (let i = 0; i < 4; i++) {
    await press(page, 'Tab');
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  }
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await expect(labParts(page).kHandle).toBeFocused();
});

lookingTest(
  'j, k, arrows and digits move through the samples; none acts while typing',
  async ({ page }) => {
    await openLab(page);
    const { inspector, search, kHandle, resume, run } = labParts(page);
    await press(page, 'j');
    await expect(inspector).toContainText('FirstSteps/0');
    await press(page, 'j', 'j', 'k', 'ArrowRight', 'ArrowRight', 'ArrowLeft');
    await expect(inspector).toContainText('FirstSteps/1');
    await expect(inspector).toContainText('2 / 10');
    await press(page, '7');
    await expect(kHandle).toHaveAttribute('aria-valuenow', '7');

    await expect(page).toHaveURL(/k=7/);
    const before = new URL(page.url()).hash;
    await press(page, '/');
    await page.keyboard.type('rsjk3?/');
    await expect(search).toHaveValue('rsjk3?/');
    await expect(search).toBeFocused();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(run.or(resume)).toBeHidden();
    await expect(page).toHaveURL(/search=/);
    const after = new URLSearchParams(new URL(page.url()).hash.split('?')[1]);
    after.delete('search');
    expect([...after].sort()).toEqual([...new URLSearchParams(before.split('?')[1])].sort());
  },
);

test('run, stop and resume by button and by shortcut, without losing the focus', async ({
  page,
}) => {
  await importToLab(page, countingFiles);
  const { run, stop, resume, picker, graded } = labParts(page);
  await expect(run).toBeVisible();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await press(page, 'r');
  await waitForMore(page, 10);
  await press(page, 's');
  await expect(resume).toBeVisible();
  const stopped = await gradedCount(page);
  expect(stopped).toBeLessThan(countingSamples);

  await tabTo(page, /^Resume/);
  await press(page, 'Enter');
  await expect(stop).toBeVisible();
  await expectVisibleFocus(page, 'Resume');
  await waitForMore(page, stopped);
  await press(page, 'Escape');
  await expect(resume).toBeVisible();
  await expectVisibleFocus(page, 'Escape');
  await resume.focus();
  await press(page, 'Space');
  await expect(stop).toBeVisible();
  await expectVisibleFocus(page, 'Resume by Space');
  await press(page, 'Space');
  await expect(resume).toBeVisible();
  await expectVisibleFocus(page, 'Stop by Space');
  await press(page, 'r');
  await expect(graded).toHaveText(`${countingSamples} of ${countingSamples} graded`, {
    timeout: 240_000,
  });
  await expect(stop).toBeHidden();
  await expectVisibleFocus(page, 'the end of the run');

  await picker.focus();
  await press(page, 'ArrowDown');
  await expect(graded).toHaveText(/of 240 graded/);
  await expect(picker).toBeFocused();
});

test('the first Run button hands the focus to Stop', async ({ page }) => {
  await openLab(page);
  await tabTo(page, /^Run$/);
  await press(page, 'Enter');
  await expect(labParts(page).stop).toBeVisible();
  await expectVisibleFocus(page, 'Run');
  await press(page, 's');
  await expect(labParts(page).stop).toBeHidden();
  await expectVisibleFocus(page, 'Stop');
});
