import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/core/grading/limits.ts';
import type { LanguageRuntime, RunResult } from '../../../src/runtimes/runtime.ts';
import { ContainerAccess } from '../../../src/runtimes/web-container/container-access.ts';
import { containerLanguages } from '../../../src/runtimes/web-container/container-languages.ts';
import { ContainerRuntime } from '../../../src/runtimes/web-container/container-runtime.ts';
import { webContainerHost } from '../../../src/runtimes/web-container/web-container-host.ts';
import { WithFallback } from '../../../src/runtimes/with-fallback.ts';

// The package's own way to another host; this one exists on no network.
const place = globalThis as { WEBCONTAINER_API_IFRAME_URL?: string };
beforeEach(() => {
  place.WEBCONTAINER_API_IFRAME_URL = 'https://container.invalid';
});
afterEach(() => {
  delete place.WEBCONTAINER_API_IFRAME_URL;
});

const frames = (): string[] => [...document.querySelectorAll('iframe')].map(({ src }) => src);

const result: RunResult = {
  ...{ kind: 'exited', exitCode: 0, atEnd: true, stdout: 'offline\n', stderr: '' },
  ...{ truncated: false, durationMs: 1 },
};
const offline: LanguageRuntime = {
  language: { ...containerLanguages.javascript, version: 'offline' },
  capacity: 2,
  availability: () => Promise.resolve({ kind: 'ready' }),
  prepare: () => Promise.resolve(),
  run: () => Promise.resolve(result),
  dispose: () => undefined,
};

test('without its network the real package stays pending; it is given up, and the offline runtime runs', async () => {
  // As if the host had answered, and the network were lost just then.
  const host = { ...webContainerHost, reach: () => Promise.resolve() };
  let settled = false;
  const boot = async () => {
    try {
      return await webContainerHost.boot();
    } finally {
      settled = true;
    }
  };
  const access = new ContainerAccess({ ...host, boot }, { reachMs: 1_000, bootMs: 3_000 });
  const container = new ContainerRuntime(containerLanguages.javascript, access);
  const both = new WithFallback(container, offline);

  const run = both.run({ solution: 'console.log(1);', limits: defaultLimits });
  await expect.poll(frames).toContainEqual(expect.stringContaining('container.invalid/headless'));
  expect(frames().find((src) => src.includes('headless'))).toContain('coep=require-corp');
  expect(await run).toMatchObject({ ranBy: 'offline', stdout: 'offline\n' });

  expect(settled).toBe(false);
  expect(frames().filter((src) => src.includes('headless'))).toEqual([]);
  expect(await container.availability()).toMatchObject({
    kind: 'unavailable',
    reason: 'WebContainers did not start within 3 seconds. Reload the page to try again.',
  });
});

test('reach(signal) rejects with a sentence where the page is not isolated, or nobody answers', async () => {
  const refusal = webContainerHost.reach(AbortSignal.timeout(1));
  await expect(refusal).rejects.toThrow(
    /not cross-origin isolated|is offline|stackblitz\.com, which WebContainers are loaded from/,
  );
});
