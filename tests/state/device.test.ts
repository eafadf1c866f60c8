import { describe, expect, test } from 'vitest';
import { deviceFacts } from '../../src/state/device-words.ts';
import { modelFit } from '../../src/state/model-fit.ts';
import { probeDevice, type Device, type Gpu } from '../../src/state/probe-device.ts';

const adapter = (change: object = {}) => ({
  info: { vendor: 'apple', architecture: 'metal-3', device: '', description: '' },
  features: new Set(['shader-f16']),
  limits: { maxBufferSize: 4 * 2 ** 30 },
  ...change,
});
const probe = (gpu?: object | null | Error, rest: object = {}) =>
  probeDevice(
    {
      hardwareConcurrency: 8,
      deviceMemory: 8,
      ...(gpu !== undefined && {
        gpu: {
          requestAdapter: () =>
            gpu instanceof Error ? Promise.reject(gpu) : Promise.resolve(gpu as never),
        },
      }),
      ...rest,
    },
    true,
  );

describe('probeDevice', () => {
  test('probeDevice() tells what the adapter tells', async () => {
    expect(await probe(adapter())).toEqual({
      gpu: {
        kind: 'gpu',
        name: 'apple metal-3',
        isSoftware: false,
        f16: true,
        maxBufferBytes: 4 * 2 ** 30,
      },
      memoryGb: 8,
      cores: 8,
      isIsolated: true,
    });
  });

  test.each<[string, object | null | Error | undefined, RegExp]>([
    ['no WebGPU', undefined, /no WebGPU/],
    ['no adapter', null, /hardware acceleration is off/],
    ['a driver that fails', new Error('lost'), /It said: lost/],
  ])('probeDevice() with %s says why, and what to do', async (_, gpu, why) => {
    const { gpu: found } = await probe(gpu);
    expect('why' in found ? found.why() : '').toMatch(why);
  });

  test('probeDevice() knows a software adapter', async () => {
    const { gpu } = await probe(
      adapter({ info: { vendor: 'google', architecture: 'swiftshader' } }),
    );
    expect(gpu).toMatchObject({ isSoftware: true, name: 'google swiftshader' });
  });
});

const gpu: Gpu = {
  kind: 'gpu',
  name: 'gpu',
  isSoftware: false,
  f16: true,
  maxBufferBytes: 2 ** 32,
};
const device: Device = { gpu, memoryGb: 8, cores: 8, isIsolated: true };
const model = (memoryGb: number, change: object = {}) => ({
  bytes: 1e9,
  needs: {
    memoryBytes: memoryGb * 2 ** 30,
    webGpu: 'always' as const,
    f16: true,
    ...change,
  },
});

describe('modelFit', () => {
  test.each<[string, ReturnType<typeof model>, Device, number | undefined, string, RegExp]>([
    ['a small model', model(1), device, 1e10, 'fits', /8 GB/],
    ['half the memory', model(5), device, 1e10, 'tight', /close other tabs/],
    ['more than a large device tells', model(9), device, 1e10, 'tight', /or more/],
    ['more than a small device has', model(4), { ...device, memoryGb: 4 }, 1e10, 'no', /smaller/],
    ['16-bit floats', model(1), { ...device, gpu: { ...gpu, f16: false } }, 1e10, 'no', /32-bit/],
    ['no room', model(1), device, 5e8, 'no', /1 GB of storage.*500 MB/],
    ['room unknown', model(1), device, undefined, 'fits', /./],
    [
      'no card',
      model(1),
      { ...device, gpu: { kind: 'none', why: () => 'Why.' } },
      1e10,
      'no',
      /no graphics card/,
    ],
    [
      'an emulated card',
      model(1),
      { ...device, gpu: { ...gpu, isSoftware: true } },
      1e10,
      'tight',
      /emulated/,
    ],
  ])('modelFit(%s) says whether, and why', (_, what, where, room, level, why) => {
    expect(modelFit(what, where, room)).toMatchObject({
      level,
      why: expect.stringMatching(why) as string,
    });
  });

  test('modelFit() of a model that asks nothing fits everywhere', () => {
    const bare: Device = { gpu: { kind: 'none', why: () => '' }, cores: 1, isIsolated: false };
    expect(modelFit({}, bare, undefined).level).toBe('fits');
  });
});

test('deviceFacts(…) says what is missing, and what that means', () => {
  const facts = deviceFacts(
    { gpu: { kind: 'none', why: () => 'Off.' }, cores: 1, isIsolated: false },
    undefined,
  );
  expect(facts).toEqual([
    { term: 'Graphics', value: 'none', note: 'Off.' },
    expect.objectContaining({ term: 'Memory', value: 'not told' }),
    expect.objectContaining({
      term: 'Processor',
      value: '1 core',
      note: expect.anything() as string,
    }),
    { term: 'Room for models', value: 'not told' },
    { term: 'Drawing speed', value: 'not measured', note: 'Known after the first run of a model.' },
  ]);
});

test('deviceFacts(…) names the model whose speed it tells, and when that was measured', () => {
  const speed = { label: 'Qwen 0.5B', isHere: true, samples: 0.3, isRough: false };
  const measuredAt = '2026-08-02T10:00:00.000Z';
  const last = (change: object) =>
    deviceFacts(device, 1e9, { ...speed, measuredAt, ...change }).at(-1);
  expect(last({ tokens: 38.2 })).toEqual({
    term: 'Drawing speed',
    value: '38 tokens/s',
    note: expect.stringMatching(/^Qwen 0\.5B, in a run, .*2026\.$/) as string,
  });
  expect(last({ tokens: 38.2, isRough: true })?.value).toBe('about 38 tokens/s');
  expect(last({})?.value).toBe('0.3 samples/s');
});
