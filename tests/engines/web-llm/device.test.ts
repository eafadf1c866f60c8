import { describe, expect, test } from 'vitest';
import { checkDevice } from '../../../src/engines/web-llm/check-device.ts';
import { watchDevices } from '../../../src/engines/web-llm/watch-device.ts';

const gpuWith = (...features: string[]) => ({
  requestAdapter: () => Promise.resolve({ features: new Set(features) }),
});

describe('checkDevice(needs, gpu)', () => {
  test('lets a device pass that has what the model needs', async () => {
    await checkDevice({ f16: false }, gpuWith());
    await checkDevice({ f16: true }, gpuWith('shader-f16'));
  });

  test.each([
    ['no WebGPU', undefined, '[web-llm] This browser offers no WebGPU'],
    ['no adapter', { requestAdapter: () => Promise.resolve(null) }, 'found no graphics card'],
    ['no 16-bit floats', gpuWith('subgroups'), 'with q4f32 in its name'],
  ])('refuses %s with a way out', async (_what, gpu, sentence) => {
    await expect(checkDevice({ f16: true }, gpu)).rejects.toThrow(sentence);
  });
});

/** A device that can be lost, and its maker. */
function fakeGpu() {
  let lose: (info: { reason: string; message: string }) => void = () => undefined;
  const lost = new Promise<{ reason: string; message: string }>((resolve) => (lose = resolve));
  const listeners: ((event: { error: Error }) => void)[] = [];
  const device = {
    lost,
    addEventListener: (_type: string, listener: (event: { error: Error }) => void) => {
      listeners.push(listener);
    },
  };
  const fail = (error: Error) => {
    for (const listener of listeners) listener({ error });
  };
  return { maker: { requestDevice: () => Promise.resolve(device) }, lose, fail };
}

const state = (promise: Promise<never>) =>
  Promise.race([promise.catch((error: unknown) => (error as Error).message), pause('quiet')]);
const pause = (word: string) =>
  new Promise<string>((resolve) => {
    setTimeout(resolve, 5, word);
  });

class GPUOutOfMemoryError extends Error {}
class GPUValidationError extends Error {}

describe('watchDevices(maker)', () => {
  test('tells of a device that is lost, not of one that web-llm destroyed', async () => {
    const [gone, destroyed] = [fakeGpu(), fakeGpu()];
    const troubles = [gone, destroyed].map(({ maker }) => watchDevices(maker));
    await Promise.all([gone, destroyed].map(({ maker }) => maker.requestDevice()));
    gone.lose({ reason: 'unknown', message: 'A driver reset.' });
    destroyed.lose({ reason: 'destroyed', message: '' });
    expect(await Promise.all(troubles.map(state))).toEqual([
      expect.stringContaining('The graphics card gave up'),
      'quiet',
    ]);
  });

  test('tells of memory that is full, not of other errors', async () => {
    const [full, invalid] = [fakeGpu(), fakeGpu()];
    const troubles = [full, invalid].map(({ maker }) => watchDevices(maker));
    await Promise.all([full, invalid].map(({ maker }) => maker.requestDevice()));
    full.fail(new GPUOutOfMemoryError('CreateBuffer failed'));
    invalid.fail(new GPUValidationError('Binding 3'));
    expect(await Promise.all(troubles.map(state))).toEqual([
      expect.stringContaining('memory of the graphics card'),
      'quiet',
    ]);
  });
});
