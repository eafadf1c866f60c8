import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { lessonOrder } from '../../src/lessons/lesson-order.ts';
import { readLesson } from '../../src/lessons/read/read-lesson.ts';
import type { LessonStep } from '../../src/lessons/lesson.ts';
import { expectAccessible } from './axe-page.ts';
import { tabTo } from './focus.ts';

const root = join(import.meta.dirname, '../..');
const languages = ['en', 'ko'] as const;
type Language = (typeof languages)[number];

/**
 * Widths each step is looked at, light and dark. The Korean page has the same boxes; only its words
 * can be too wide for the narrowest, unless `PASSK_SLOW` asks for all.
 */
const every = [1440, 1024, 390] as const;
const widths = { en: every, ko: process.env['PASSK_SLOW'] === undefined ? [390] : every } as const;

const lessonOf = (language: Language, id: string) =>
  readLesson(readFileSync(join(root, `src/lessons/content/${language}/${id}.md`), 'utf8'));

/** The words of the interface in a language, as they are written in its messages. */
const wordsOf = (language: Language) =>
  JSON.parse(readFileSync(join(root, `messages/${language}/learn.json`), 'utf8')) as Readonly<
    Record<'learn_guess' | 'learn_commit' | 'learn_next' | 'learn_end' | 'learn_veil', string>
  >;

const exactly = (text: string): RegExp =>
  new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`);

/** Makes the guess of a step with nothing but the keyboard. */
async function guess(page: Page, step: LessonStep, language: Language): Promise<void> {
  const words = wordsOf(language);
  await expect(page.getByText(words.learn_veil).or(page.getByRole('form'))).not.toHaveCount(0);
  if (step.prediction?.kind === 'choice') {
    await page.keyboard.press('Tab');
    for (let i = 0; i < 40 && !(await onRadio(page)); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  } else {
    await tabTo(page, exactly(words.learn_guess));
    await page.keyboard.press('ArrowRight');
  }
  await tabTo(page, exactly(words.learn_commit));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: words.learn_commit, exact: true })).toBeHidden();
}

const onRadio = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.matches('input[type=radio]') ?? false);

/** What a screen reader says of the step's figure. */
async function figureSpeaks(page: Page): Promise<void> {
  const figure = page.locator('figure[aria-describedby]');
  const describedBy = await figure.getAttribute('aria-describedby');
  await expect(page.locator(`[id="${describedBy ?? ''}"]`)).not.toBeEmpty({ timeout: 60_000 });
  await expect(figure).not.toHaveAccessibleName('');
}

test.describe.configure({ timeout: 600_000 });

for (const language of languages) {
  test.describe(`lessons in ${language}`, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('each is finished offline, from a cold start, by keyboard alone', async ({
      page,
      context,
    }) => {
      await page.goto('./');
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.close();
      await context.setOffline(true);
      for (const id of lessonOrder) {
        await test.step(id, async () => {
          const tab = await context.newPage();
          await walk(tab, id, language);
          await tab.close();
        });
      }
    });
  });
}

/** Opens a lesson in a new tab and goes through all of its steps. */
async function walk(page: Page, id: string, language: Language): Promise<void> {
  const { title, steps } = lessonOf(language, id);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`./#/learn/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  for (const [i, step] of steps.entries()) {
    const state = `${id}/${step.id} in ${language}`;
    await expect(page.locator('#step-title')).toHaveText(step.title);
    if (step.prediction) await guess(page, step, language);
    if (step.figure) await figureSpeaks(page);
    await expectAccessible(page, state, widths[language]);
    await page.setViewportSize({ width: 1280, height: 900 });
    if (i < steps.length - 1) {
      await tabTo(page, exactly(wordsOf(language).learn_next));
      await page.keyboard.press('Enter');
    }
  }
  await expect(page.getByText(wordsOf(language).learn_end)).toBeVisible();
  expect(errors, id).toEqual([]);
}
