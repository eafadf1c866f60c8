import { expect, type Page } from '@playwright/test';

/** What has the focus: what it is called, and whether a sighted user can tell. */
export interface Focused {
  readonly name: string;
  /** False when the focus is on nothing, which is where a keyboard user gets lost. */
  readonly isSomewhere: boolean;
  readonly isInView: boolean;
  /** A frame drawn around it, or around the part of it that shows the focus. */
  readonly isMarked: boolean;
}

/** Looks at what has the focus now. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const label = element.id === '' ? null : document.querySelector(`label[for="${element.id}"]`);
    const text = (label ?? element.closest('label') ?? element).textContent;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isBeside = right <= 0 || left >= innerWidth;
    const isBeyond = bottom <= 0 || top >= innerHeight;
    const drawn = (part: Element): boolean => {
      const { outlineStyle, outlineWidth, stroke, opacity } = getComputedStyle(part);
      const hasOutline = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
      return hasOutline || (part.matches('circle.focus') && stroke !== 'none' && opacity !== '0');
    };
    // The editor draws the frame around itself, not around the text that has the focus.
    const frame = element.closest('.cm-editor') ?? element;
    return {
      name: (element.getAttribute('aria-label') ?? text).replace(/\s+/g, ' ').trim(),
      isSomewhere: element !== document.body,
      isInView: !isBeside && !isBeyond,
      isMarked: [frame, ...frame.querySelectorAll('circle.focus')].some(drawn),
    };
  });
}

/** Expects the focus to be somewhere, in view and marked; gives the name of the place. */
export async function expectVisibleFocus(page: Page, after: string): Promise<string> {
  // The editor draws its frame a moment after it was given the focus.
  await expect
    .poll(() => focused(page), { message: `${after}: focus`, timeout: 5000 })
    .toMatchObject({ isSomewhere: true, isInView: true, isMarked: true });
  return (await focused(page)).name;
}

/** Presses Tab until the focus is on this name; fails where it is not reached or not visible. */
export async function tabTo(page: Page, wanted: RegExp, most = 60): Promise<string[]> {
  const names: string[] = [];
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const name = await expectVisibleFocus(page, `Tab after "${names.at(-1) ?? 'the start'}"`);
    names.push(name);
    if (wanted.test(name)) return names;
  }
  throw new Error(`Tab does not reach ${String(wanted)}: ${names.join(' > ')}`);
}
