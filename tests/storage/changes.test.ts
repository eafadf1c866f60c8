import { afterEach, expect, test, vi } from 'vitest';
import { openChanges, type Change } from '../../src/storage/changes.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('announce reaches the other tabs and not the one that calls', async () => {
  const [here, there] = [openChanges('test'), openChanges('test')];
  const [heardHere, heardThere]: Change[][] = [[], []];
  here.subscribe((change) => heardHere?.push(change));
  const stop = there.subscribe((change) => heardThere?.push(change));
  here.announce({ kind: 'run', id: 'r' });
  await vi.waitFor(() => {
    expect(heardThere).toEqual([{ kind: 'run', id: 'r' }]);
  });
  stop();
  here.announce({ kind: 'everything' });
  const last = new Promise((resolve) => there.subscribe(resolve));
  here.announce({ kind: 'problem-set', id: 's' });
  expect(await last).toEqual({ kind: 'everything' });
  expect([heardHere, heardThere]).toEqual([[], [{ kind: 'run', id: 'r' }]]);
  here.close();
  there.close();
});

test('subscribe passes over what a tab of another version says', async () => {
  const [here, raw] = [openChanges('test'), new BroadcastChannel('test')];
  const heard = new Promise((resolve) => here.subscribe(resolve));
  for (const odd of [null, 'run', { kind: 'model' }, { kind: 'run' }, { kind: 'run', id: 7 }]) {
    raw.postMessage(odd);
  }
  raw.postMessage({ kind: 'run', id: 'known', since: 'a later version' });
  expect(await heard).toMatchObject({ id: 'known' });
  raw.close();
  here.close();
});

test('openChanges without BroadcastChannel is silent', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const changes = openChanges('test');
  changes.announce({ kind: 'everything' });
  changes.subscribe(() => undefined)();
  changes.close();
});

test('subscribe hears that the practice of another tab went on', async () => {
  const [here, there] = [openChanges('test'), openChanges('test')];
  const heard = new Promise((resolve) => there.subscribe(resolve));
  here.announce({ kind: 'practice' });
  expect(await heard).toEqual({ kind: 'practice' });
  here.close();
  there.close();
});
