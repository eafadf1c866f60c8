import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/core/grading/limits.ts';
import type { Availability, LanguageRuntime, RunResult } from '../../src/runtimes/runtime.ts';
import { containerLanguages } from '../../src/runtimes/web-container/container-languages.ts';
import { WithFallback } from '../../src/runtimes/with-fallback.ts';

const request = { solution: '', limits: defaultLimits };
const result: RunResult = {
  ...{ kind: 'exited', exitCode: 0, atEnd: true, stdout: '', stderr: '' },
  ...{ truncated: false, durationMs: 1 },
};

interface Fake extends LanguageRuntime {
  availableAs: Availability;
  startFails: boolean;
  disposed: number;
}

function fake(version: string, capacity: number): Fake {
  const start = (runtime: Fake): void => {
    if (runtime.startFails) throw new Error(`${version} cannot be started.`);
  };
  return {
    language: { ...containerLanguages.javascript, version },
    capacity,
    availableAs: { kind: 'ready' },
    startFails: false,
    disposed: 0,
    availability() {
      return Promise.resolve(this.availableAs);
    },
    async prepare() {
      await Promise.resolve();
      start(this);
    },
    async run() {
      await Promise.resolve();
      start(this);
      return result;
    },
    dispose() {
      this.disposed += 1;
    },
  };
}

function pair(): { container: Fake; offline: Fake; both: WithFallback } {
  const [container, offline] = [fake('container', 1), fake('offline', 4)];
  return { container, offline, both: new WithFallback(container, offline) };
}

const gone: Availability = { kind: 'unavailable', reason: 'gone' };

describe('new WithFallback(first, offline)', () => {
  test('runs in the first while it is available, and says so', async () => {
    const { both } = pair();
    expect((await both.run(request)).ranBy).toBe('container');
    expect([both.language.version, both.capacity]).toEqual(['container', 1]);
  });

  test('runs offline where the first is not available', async () => {
    const { both, container } = pair();
    container.availableAs = gone;
    await both.prepare();
    expect((await both.run(request)).ranBy).toBe('offline');
    expect([both.language.version, both.capacity]).toEqual(['offline', 4]);
    expect(await both.availability()).toEqual({ kind: 'ready' });
  });

  test('runs offline where the first cannot be started, and stays there', async () => {
    const { both, container } = pair();
    container.startFails = true;
    expect((await both.run(request)).ranBy).toBe('offline');
    container.startFails = false;
    expect((await both.run(request)).ranBy).toBe('offline');
  });

  test('prepares the offline one where the first cannot be prepared', async () => {
    const { both, container } = pair();
    container.startFails = true;
    await both.prepare();
    expect(both.language.version).toBe('offline');
  });

  test('asks anew once it was ended', async () => {
    const { both, container, offline } = pair();
    container.availableAs = gone;
    await both.run(request);
    container.availableAs = { kind: 'ready' };
    both.dispose();
    expect([container.disposed, offline.disposed]).toEqual([1, 1]);
    expect((await both.run(request)).ranBy).toBe('container');
  });

  test('rejects where neither can be started', async () => {
    const { both, container, offline } = pair();
    container.startFails = true;
    offline.startFails = true;
    await expect(both.run(request)).rejects.toThrow('offline cannot be started.');
    await expect(both.prepare()).rejects.toThrow('offline cannot be started.');
  });
});
