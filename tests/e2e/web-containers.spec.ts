import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe-page.ts';

const host = 'https://stackblitz.com/**';
const embeddable = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const panel = (page: Page) => page.getByRole('region', { name: 'WebContainers' });
const headless = (page: Page) => page.frames().filter((frame) => frame.url().includes('/headless'));

test('WebContainers: nothing is asked of them before they are turned on; offline they are said not to be there', async ({
  page,
}) => {
  const asked: string[] = [];
  await page.route(host, async (route) => {
    asked.push(route.request().url());
    await route.abort('internetdisconnected');
  });
  await page.goto('./#/settings');
  await expect(panel(page)).toContainText('Off. Nothing is loaded from stackblitz.com.');
  expect(asked).toEqual([]);
  await panel(page).getByRole('button', { name: 'Turn on' }).click();
  await expect(panel(page)).toContainText('On, but not available. stackblitz.com');
  expect(asked).toEqual(['https://stackblitz.com/headless?coep=require-corp&version=1.6.4']);
  await expectAccessible(page, 'settings with WebContainers turned on');
});

test('WebContainers: the page lets their frame in, and gives up a boot that does not end', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  // The frame loads and never says a word, as if the network were lost just then.
  await page.route(host, (route) =>
    route.fulfill({ contentType: 'text/html', headers: embeddable, body: '<h1>silence</h1>' }),
  );
  await page.goto('./#/settings');
  await panel(page).getByRole('button', { name: 'Turn on' }).click();
  await expect(panel(page)).toContainText('On, and within reach.');
  await panel(page).getByRole('button', { name: 'Test them in this browser' }).click();
  await expect.poll(() => headless(page)).toHaveLength(1);
  // Hidden, so that only its text can be asked for.
  await expect.poll(() => headless(page)[0]?.locator('h1').textContent()).toBe('silence');
  await expect(panel(page)).toContainText('WebContainers did not start within 25 seconds.', {
    timeout: 60_000,
  });
  expect(headless(page)).toEqual([]);
  expect(refused).toEqual([]);
  // For as long as the page is open.
  await panel(page).getByRole('button', { name: 'Test again' }).click();
  await expect(panel(page).getByText('Reload the page to try again.').first()).toBeVisible();
  expect(headless(page)).toEqual([]);
});
