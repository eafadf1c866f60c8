import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Container, ContainerHost } from '../../src/runtimes/web-container/container.ts';
import { ContainerTest } from '../../src/state/container-test.svelte.ts';
import { WebContainers } from '../../src/state/web-containers.svelte.ts';
import WebContainersCard from '../../src/ui/screens/settings/WebContainersCard.svelte';
import { violations } from './open-desk.ts';

beforeEach(() => {
  localStorage.removeItem('web-containers');
});
afterEach(() => {
  document.querySelector('main')?.remove();
  localStorage.removeItem('web-containers');
});

/** A host that notes what is asked of it, and whose containers end every program with code 0. */
class FakeHost implements ContainerHost {
  readonly asked: string[] = [];
  refusal: string | undefined;

  reach = (): Promise<void> => {
    this.asked.push('reach');
    return this.refusal === undefined ? Promise.resolve() : Promise.reject(new Error(this.refusal));
  };

  boot = (): Promise<Container> => {
    this.asked.push('boot');
    return Promise.resolve(this.#container());
  };

  abandon(): void {
    this.asked.push('abandon');
  }

  #container(): Container {
    let secrets: Record<string, string> = {};
    return {
      fs: {
        mkdir: () => Promise.resolve(''),
        readdir: () => Promise.resolve([]),
        readFile: () => Promise.resolve(''),
        rm: () => Promise.resolve(),
      },
      mount: (tree) => {
        const file = tree['run.json'];
        if (file && 'file' in file)
          secrets = JSON.parse(file.file.contents) as Record<string, string>;
        return Promise.resolve();
      },
      spawn: () =>
        Promise.resolve({
          exit: Promise.resolve(0),
          output: new ReadableStream<string>({
            start: (terminal) => {
              for (const secret of [secrets['started'], secrets['ended']])
                terminal.enqueue(`\n${secret ?? ''} {"ms":1}\n`);
              terminal.close();
            },
          }),
          kill: () => undefined,
        }),
      teardown: () => this.asked.push('teardown'),
    };
  }
}

function open(host: FakeHost): WebContainers {
  const containers = new WebContainers(host);
  const target = document.body.appendChild(document.createElement('main'));
  const props = { containers, test: new ContainerTest(containers) };
  void render(WebContainersCard, { target, props });
  return containers;
}

const button = (name: string) => page.getByRole('button', { name });

describe('the card', () => {
  test('is off at first, says whose terms apply, and asks nobody', async () => {
    const host = new FakeHost();
    open(host);
    await expect.element(page.getByText('Off. Nothing is loaded')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'StackBlitz’s terms' }))
      .toHaveAttribute('href', 'https://stackblitz.com/terms-of-service');
    await expect.element(button('Test them in this browser')).not.toBeInTheDocument();
    expect(host.asked).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('is turned on and off, and remembered', async () => {
    const host = new FakeHost();
    open(host);
    await button('Turn on').click();
    await expect.element(page.getByText('On, and within reach.')).toBeVisible();
    await page.getByRole('checkbox').click();
    const again = new WebContainers(host);
    expect([again.allowed, again.packages]).toEqual([true, true]);
    expect(await violations()).toEqual([]);
    await button('Turn off').click();
    await expect.element(page.getByText('Off. Nothing is loaded')).toBeVisible();
    expect(new WebContainers(host).allowed).toBe(false);
    expect(host.asked).toEqual(['reach']);
  });

  test('says why they are not available, and asks again', async () => {
    const host = new FakeHost();
    host.refusal = 'This device is offline.';
    open(host);
    await button('Turn on').click();
    await expect
      .element(page.getByText('On, but not available. This device is offline.'))
      .toBeVisible();
    host.refusal = undefined;
    await button('Ask again').click();
    await expect.element(page.getByText('On, and within reach.')).toBeVisible();
  });
});

describe('the self-test', () => {
  test('shows of each program what came of it, and does not call a broken container right', async () => {
    const host = new FakeHost();
    open(host);
    await button('Turn on').click();
    await button('Test them in this browser').click();
    await expect.element(page.getByText(/^1 of 5 ended as they must\./)).toBeVisible();
    await expect.element(page.getByText('As it must', { exact: true })).toBeVisible();
    expect(page.getByText('Not as it must').elements()).toHaveLength(4);
    expect(page.getByText('Came to its end, with exit code 0.').elements()).toHaveLength(5);
    expect(await violations()).toEqual([]);
    await button('Turn off').click();
    await expect.poll(() => host.asked.at(-1)).toBe('teardown');
  });

  test('says why it could not begin', async () => {
    const host = new FakeHost();
    open(host);
    await button('Turn on').click();
    host.refusal = 'stackblitz.com did not answer.';
    await button('Test them in this browser').click();
    await expect
      .element(page.getByText('stackblitz.com did not answer.', { exact: true }))
      .toBeVisible();
    await expect.element(button('Test again')).toBeVisible();
  });
});

test('choices that make no sense are not kept', () => {
  localStorage.setItem('web-containers', '{"allowed":"yes","packages":1}');
  expect(new WebContainers(new FakeHost()).allowed).toBe(false);
  localStorage.setItem('web-containers', 'not json');
  expect(new WebContainers(new FakeHost()).allowed).toBe(false);
});
