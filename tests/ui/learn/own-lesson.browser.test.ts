import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import OwnLesson from '../../../src/ui/learn/OwnLesson.svelte';

const lesson = (title: string): string => `# ${title}

::lesson{minutes=1}

## A step {#step}

::figure{name=urn n=10 c=1 k=1}

:::predict{of=share part=1 whole=10 unit=percent}
How often?
:::

It is :value{of=share part=1 whole=10 unit=percent}.
`;

const open = (text: string, name = 'mine.md') =>
  page.getByLabelText('Lesson file (.md)').upload(new File([text], name));

afterEach(() => {
  localStorage.clear();
  location.hash = '';
  vi.unstubAllGlobals();
});

test('a lesson from a file is shown, asks its guess, and is there after a reload', async () => {
  const { unmount } = await render(OwnLesson);
  await open(lesson('My lesson'));
  await expect.element(page.getByRole('heading', { name: 'My lesson' })).toBeVisible();
  await page.getByRole('button', { name: 'Commit' }).click();
  await expect.element(page.getByText('You said 50%; it is 10%.')).toBeVisible();
  await unmount();
  await render(OwnLesson);
  await expect.element(page.getByText('You said 50%; it is 10%.')).toBeVisible();
});

test('what the text speaks of is seen before the guess, and nothing that answers it', async () => {
  await render(OwnLesson);
  await open(lesson('Covered'), 'covered.md');
  const urn = page.getByRole('img', { name: /^10 samples as dots: 1 filled/ });
  await expect.element(urn).toBeVisible();
  expect(document.querySelectorAll('figure input, figure .counts')).toHaveLength(0);
  await page.getByRole('button', { name: 'Commit' }).click();
  await expect.element(page.getByRole('button', { name: 'Draw 1', exact: true })).toBeVisible();
  await expect.element(urn).not.toBeInTheDocument();
});

test('guesses of one file are not those of another', async () => {
  await render(OwnLesson);
  await open(lesson('First'), 'first.md');
  await page.getByRole('button', { name: 'Commit' }).click();
  await page.getByRole('button', { name: 'Open another file' }).click();
  await open(lesson('Second'), 'second.md');
  await expect.element(page.getByRole('heading', { name: 'Second' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Commit' })).toBeVisible();
});

test('a file that is no lesson is told with its line, and another can be opened', async () => {
  await render(OwnLesson);
  await open(`${lesson('Broken')}\n:value{of=nothing}\n`);
  await expect.element(page.getByRole('alert')).toHaveTextContent(/mine\.md: Line 15: .*“nothing”/);
  await open(lesson('Mended'));
  await expect.element(page.getByRole('heading', { name: 'Mended' })).toBeVisible();
});

test('a lesson from an address is loaded; without a network the one that was', async () => {
  const fetched = vi.fn<(address: URL) => Promise<Response>>(() =>
    Promise.resolve(new Response(lesson('From afar'))),
  );
  vi.stubGlobal('fetch', fetched);
  location.hash = '#/learn/own?src=https://example.org/lesson.md';
  const { unmount } = await render(OwnLesson);
  await expect.element(page.getByRole('heading', { name: 'From afar' })).toBeVisible();
  expect(fetched.mock.lastCall?.[0].href).toBe('https://example.org/lesson.md');
  await unmount();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await render(OwnLesson);
  await expect.element(page.getByRole('heading', { name: 'From afar' })).toBeVisible();
});

test('an address that gives nothing is told, with what to do', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  location.hash = '#/learn/own?src=https://example.org/gone.md';
  await render(OwnLesson);
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(
      /gone\.md could not be loaded \(the server answered 404\).*Save it as a file/,
    );
});
