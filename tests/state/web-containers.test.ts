import { afterEach, describe, expect, test } from 'vitest';
import type { LanguageRuntime } from '../../src/runtimes/runtime.ts';
import { containerLanguages } from '../../src/runtimes/web-container/container-languages.ts';
import { WithFallback } from '../../src/runtimes/with-fallback.ts';
import { ContainerTest } from '../../src/state/container-test.svelte.ts';
import { WebContainers } from '../../src/state/web-containers.svelte.ts';
import { NodeHost } from '../runtimes/web-container/node-container.ts';

const hosts: NodeHost[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

function nodeHost(): NodeHost {
  const host = new NodeHost();
  hosts.push(host);
  return host;
}

function allowed(host: NodeHost): WebContainers {
  const containers = new WebContainers(host);
  containers.allow(true);
  return containers;
}

describe('new WebContainers(host)', () => {
  test('boots nothing before it is allowed, and nothing after it was taken back', async () => {
    const host = nodeHost();
    const containers = new WebContainers(host);
    const runtime = containers.runtime('javascript');
    await expect(runtime.prepare()).rejects.toThrow('WebContainers are turned off in Settings.');
    expect(await runtime.availability()).toMatchObject({ kind: 'unavailable' });
    await containers.check();
    expect([containers.state.kind, host.boots]).toEqual(['off', 0]);

    containers.allow(true);
    await runtime.prepare();
    containers.allow(false);
    await expect(runtime.prepare()).rejects.toThrow('WebContainers are turned off in Settings.');
    expect(host.boots).toBe(1);
  });

  test('check() boots nothing', async () => {
    const host = nodeHost();
    const containers = allowed(host);
    await containers.check();
    expect([containers.state.kind, host.boots]).toEqual(['ready', 0]);
  });

  test('before(offline) is the offline runtime itself, unless a container may help', () => {
    const offline = (id: string): LanguageRuntime => ({
      language: { ...containerLanguages.javascript, id },
      capacity: 1,
      availability: () => Promise.resolve({ kind: 'ready' }),
      prepare: () => Promise.resolve(),
      run: () => Promise.reject(new Error('Not run here.')),
      dispose: () => undefined,
    });
    const [javascript, lua] = [offline('javascript'), offline('lua')];
    expect(new WebContainers(nodeHost()).before(javascript)).toBe(javascript);
    expect(allowed(nodeHost()).before(lua)).toBe(lua);
    expect(allowed(nodeHost()).before(javascript)).toBeInstanceOf(WithFallback);
  });
});

describe('the self-test', () => {
  test('run() finds that Node judges all five programs rightly', async () => {
    const test = new ContainerTest(allowed(nodeHost()));
    await test.run();
    expect(test.state).toEqual({
      kind: 'ended',
      text: 'All five ended as they must: WebContainers judge rightly in this browser.',
    });
    const seen = test.rows.map(({ finding }) => (typeof finding === 'string' ? '' : finding.seen));
    expect(seen).toEqual([
      'Came to its end, with exit code 0.',
      expect.stringMatching(/^AssertionError: /),
      "SyntaxError, line 2: Unexpected token ';'",
      'Ended before its end, with exit code 0.',
      'Stopped after 2 seconds.',
    ]);
  });

  test('stop() ends it at once, and it can be run again', async () => {
    const test = new ContainerTest(allowed(nodeHost()));
    const running = test.run();
    await expect.poll(() => test.rows[0]?.finding).not.toBe('waiting');
    test.stop();
    expect(test.state).toEqual({ kind: 'stopped', text: 'Stopped.' });
    expect(test.rows.every(({ finding }) => finding !== 'running')).toBe(true);
    await running;
    await test.run();
    expect(test.state.kind).toBe('ended');
  });
});
