import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/core/grading/limits.ts';
import { ContainerAccess } from '../../../src/runtimes/web-container/container-access.ts';
import type { Container, ContainerHost } from '../../../src/runtimes/web-container/container.ts';
import { containerLanguages } from '../../../src/runtimes/web-container/container-languages.ts';
import { ContainerRuntime } from '../../../src/runtimes/web-container/container-runtime.ts';
import { NodeHost } from './node-container.ts';

const limits = { reachMs: 50, bootMs: 50 };
const never = (): Promise<never> => new Promise(() => undefined);

/** A container that only notes that it was torn down. */
const idle = (log: string[]): Container => ({
  fs: { mkdir: never, readdir: never, readFile: never, rm: never },
  mount: never,
  spawn: never,
  teardown: () => log.push('teardown'),
});

function hostOf(log: string[], over: Partial<ContainerHost> = {}): ContainerHost {
  return {
    reach: () => Promise.resolve(),
    boot: () => Promise.resolve(idle(log)),
    abandon: () => log.push('abandon'),
    ...over,
  };
}

describe('get()', () => {
  test('boots once, however often and from wherever it is asked', async () => {
    let boots = 0;
    const boot = (): Promise<Container> => Promise.resolve(idle([String(++boots)]));
    const access = new ContainerAccess(hostOf([], { boot }), limits);
    const [one, two] = await Promise.all([access.get(), access.get()]);
    expect([one === two, (await access.get()) === one, boots]).toEqual([true, true, 1]);
  });

  test('gives up a boot that does not end, for as long as the page is open', async () => {
    const log: string[] = [];
    const access = new ContainerAccess(hostOf(log, { boot: never }), limits);
    await expect(access.get()).rejects.toThrow(
      'WebContainers did not start within 0.05 seconds. Reload the page to try again.',
    );
    await expect(access.get()).rejects.toThrow(/Reload the page/);
    expect(await access.availability()).toMatchObject({ kind: 'unavailable' });
    expect(log).toEqual(['abandon']);
  });

  test('tears a boot down that comes too late', async () => {
    const log: string[] = [];
    let arrive: (container: Container) => void = () => undefined;
    const boot = (): Promise<Container> =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    const access = new ContainerAccess(hostOf(log, { boot }), limits);
    await expect(access.get()).rejects.toThrow(/did not start/);
    arrive(idle(log));
    await expect.poll(() => log).toEqual(['abandon', 'teardown']);
  });

  test('does not boot where the host does not answer, and asks again the next time', async () => {
    let online = false;
    const reach = (): Promise<void> =>
      online ? Promise.resolve() : Promise.reject(new Error('No answer.'));
    const access = new ContainerAccess(hostOf([], { reach }), limits);
    await expect(access.get()).rejects.toThrow('No answer.');
    expect(await access.availability()).toEqual({ kind: 'unavailable', reason: 'No answer.' });
    online = true;
    expect(await access.availability()).toEqual({ kind: 'ready' });
    await expect(access.get()).resolves.toBeDefined();
  });

  test('says why a boot was refused, and tries again the next time', async () => {
    let boots = 0;
    const boot = (): Promise<Container> =>
      ++boots === 1 ? Promise.reject(new Error('no memory')) : Promise.resolve(idle([]));
    const access = new ContainerAccess(hostOf([], { boot }), limits);
    await expect(access.get()).rejects.toThrow('WebContainers could not be started: no memory');
    await expect(access.get()).resolves.toBeDefined();
  });

  test('tells a host to stop asking after a while', async () => {
    const reach = (signal: AbortSignal): Promise<void> =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('Too slow.'));
        });
      });
    const access = new ContainerAccess(hostOf([], { reach }), limits);
    expect(await access.availability()).toEqual({ kind: 'unavailable', reason: 'Too slow.' });
  });
});

describe('a program that cannot be killed', () => {
  test('costs the container its life, and the next program boots another', async () => {
    const host = new NodeHost({ unkillable: true });
    const runtime = new ContainerRuntime(containerLanguages.javascript, new ContainerAccess(host));
    const short = { ...defaultLimits, timeMs: 300 };
    const loop = await runtime.run({ solution: 'for (;;);', limits: short });
    expect(loop).toMatchObject({ kind: 'timed-out', limitMs: 300 });
    const next = await runtime.run({ solution: '1;', limits: defaultLimits });
    expect(next).toMatchObject({ kind: 'exited', atEnd: true });
    expect(host.boots).toBe(2);
    await host.close();
  });
});

describe('dispose()', () => {
  test('answers what runs and what waits as broken, at once', async () => {
    const host = new NodeHost();
    const runtime = new ContainerRuntime(containerLanguages.javascript, new ContainerAccess(host));
    const runs = [1, 2].map(() => runtime.run({ solution: 'for (;;);', limits: defaultLimits }));
    await runtime.prepare();
    runtime.dispose();
    const stopped = { kind: 'broken', message: 'The run was stopped.' };
    expect(await Promise.all(runs)).toMatchObject([stopped, stopped]);
    const after = await runtime.run({ solution: '1;', limits: defaultLimits });
    expect(after).toMatchObject({ kind: 'exited', atEnd: true });
    await host.close();
  });

  test('does not wait for a container that does not boot', async () => {
    const access = new ContainerAccess(hostOf([], { boot: never }), {
      reachMs: 50,
      bootMs: 10_000,
    });
    const runtime = new ContainerRuntime(containerLanguages.javascript, access);
    const run = runtime.run({ solution: '1;', limits: defaultLimits });
    await Promise.resolve();
    runtime.dispose();
    expect(await run).toMatchObject({ kind: 'broken' });
  });
});

test('a container that breaks under a program is told as such, and replaced', async () => {
  const host = new NodeHost();
  let isBroken = true;
  const boot = async (): Promise<Container> => {
    const container = await host.boot();
    if (!isBroken) return container;
    isBroken = false;
    const spawn = (): Promise<never> => Promise.reject(new Error('worker lost'));
    return {
      ...container,
      fs: container.fs,
      mount: container.mount.bind(container),
      spawn,
      teardown: container.teardown.bind(container),
    };
  };
  const access = new ContainerAccess({ ...hostOf([]), boot });
  const runtime = new ContainerRuntime(containerLanguages.javascript, access);
  const request = { solution: '1;', limits: defaultLimits };
  expect(await runtime.run(request)).toMatchObject({
    kind: 'broken',
    message: 'The container broke: worker lost',
  });
  expect(await runtime.run(request)).toMatchObject({ kind: 'exited', atEnd: true });
  await host.close();
});
