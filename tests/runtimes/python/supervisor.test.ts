import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultLimits } from '../../../src/core/grading/limits.ts';
import type { Verdict } from '../../../src/core/grading/verdict.ts';
import type { FromSupervisor, ToSupervisor } from '../../../src/runtimes/python/protocol.ts';
import { sealSnapshot } from '../../../src/runtimes/python/supervisor/snapshot-seal.ts';
import { superviseOver } from '../../../src/runtimes/python/supervisor/supervisor.ts';
import { FakeLanes } from './fake-lanes.ts';

/** Time passes this many times faster than outside, so that no test waits for a deadline. */
const haste = 20;
/** Smallest module there is. */
const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
/** The first lane is the judge; with one lane at work that one is the second. */
const judge = 0;
const firstLane = 1;

const realNow = performance.now.bind(performance);
vi.stubGlobal('performance', { now: () => realNow() * haste });
vi.stubGlobal('window', {
  setTimeout: (ring: () => void, ms: number) => setTimeout(ring, ms / haste),
  clearTimeout: (timer: ReturnType<typeof setTimeout>) => {
    clearTimeout(timer);
  },
});

let lanes: FakeLanes;

beforeEach(() => {
  lanes = new FakeLanes();
  lanes.install();
});
const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** Opens a supervisor with one lane and one problem; grades by handing over and waiting. */
function open(snapshot?: Blob) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const heard: FromSupervisor[] = [];
  const waiting = new Map<number, (verdict: Verdict) => void>();
  port1.onmessage = ({ data }: MessageEvent<FromSupervisor>) => {
    heard.push(data);
    if (data.type === 'verdict') waiting.get(data.id)?.(data.verdict);
  };
  superviseOver(port2);
  const send = (message: ToSupervisor) => {
    port1.postMessage(message);
  };
  const parts = { lane: new Blob(['']), wasm: new Blob([wasm]), stdlib: new Blob(['']) };
  send({ type: 'start', lanes: 1, assets: { ...parts, ...(snapshot && { snapshot }) } });
  const spec = { tests: ['assert f(1) == 1'], checks: [true], reference: 'def f(x): return x' };
  send({ type: 'problem', key: 7, spec });
  let id = 0;
  const grade = (timeMs = 1000) =>
    new Promise<Verdict>((resolve) => {
      waiting.set(++id, resolve);
      send({ type: 'grade', id, problem: 7, solution: '', limits: { ...defaultLimits, timeMs } });
    });
  const told = (type: FromSupervisor['type']) => heard.filter((message) => message.type === type);
  return { grade, told };
}

const passed = { kind: 'passed', judgedBy: 'replay' };

describe('superviseOver(port) when a lane fails', () => {
  test('grades where nothing fails', async () => {
    const { grade, told } = open();
    expect(await grade()).toMatchObject(passed);
    expect(told('snapshot')).toHaveLength(1);
  });
  test('gives a sample whose worker died of an error to another lane', async () => {
    lanes.plot = ({ lane }) => (lane === firstLane ? 'errors' : 'answers');
    const { grade, told } = open();
    expect(await grade()).toMatchObject(passed);
    expect(told('stats').at(-1)).toMatchObject({ stats: { replaced: { 'worker error': 1 } } });
  });
  test('blames a sample whose worker died twice, if another program is answered', async () => {
    lanes.plot = ({ lane }) =>
      lane === firstLane || lane === firstLane + 1 ? 'errors' : 'answers';
    expect(await open().grade()).toMatchObject({ kind: 'crashed' });
  });
  test('blames itself if no program is answered any more', async () => {
    lanes.plot = ({ lane }) => (lane === judge ? 'answers' : 'errors');
    expect(await open().grade()).toMatchObject({
      kind: 'runner-error',
      message: expect.stringContaining('out of memory') as string,
    });
  });
  test('grades a sample again whose lane was dead, whatever its limit', async () => {
    lanes.plot = ({ lane }) => (lane === firstLane ? 'is dead' : 'answers');
    expect(await open().grade(50)).toMatchObject(passed);
    lanes = new FakeLanes();
    lanes.install();
    lanes.plot = ({ lane }) =>
      lane === firstLane || lane === firstLane + 1 ? 'is dead' : 'answers';
    // Once for the suspicion, once for the full limit, and once more for the lane.
    expect(await open().grade(1000)).toMatchObject(passed);
  });
  test('does not give a loop that hears interrupts a second full limit', async () => {
    lanes.plot = ({ lane }) => (lane === judge ? 'answers' : 'swallows interrupts');
    expect(await open().grade(50)).toMatchObject({ kind: 'timed-out', limitMs: 50 });
    expect(lanes.calls.slice(firstLane).flat()).toEqual(['_run_calls']);
  });
  test('says so when no lane boots any more', async () => {
    lanes.plot = ({ lane }) => (lane === firstLane ? 'errors' : 'answers');
    lanes.brokenFrom = firstLane + 1;
    const { grade, told } = open();
    void grade();
    await vi.waitFor(() => {
      expect(told('start-failed')).toHaveLength(1);
    });
    expect(told('stats').at(-1)).toMatchObject({ stats: { replaced: { 'boot failed': 3 } } });
  });
  test('does not wait for ever for a lane that says nothing while it boots', async () => {
    lanes.plot = ({ lane }) => (lane === firstLane ? 'errors' : 'answers');
    lanes.silentFrom = firstLane + 1;
    const { grade, told } = open();
    void grade();
    await vi.waitFor(
      () => {
        expect(told('start-failed')).toHaveLength(1);
      },
      { timeout: 20_000 },
    );
  });
});

describe('superviseOver(port) when the judge fails', () => {
  const once = (call: string, fate: 'errors' | 'is dead') => {
    let done = false;
    lanes.plot = (made) => {
      if (made.call !== call || done) return 'answers';
      done = true;
      return fate;
    };
  };
  test.each([
    ['_record', 'errors'],
    ['_record', 'is dead'],
    ['_replay', 'errors'],
    ['_replay', 'is dead'],
  ] as const)('judges by replay though its %s %s', async (call, fate) => {
    once(call, fate);
    const { grade } = open();
    expect(await grade()).toMatchObject(passed);
    expect(await grade()).toMatchObject(passed);
  });
  test('judges all samples that were in flight', async () => {
    let replays = 0;
    lanes.plot = ({ call }) => (call === '_replay' && ++replays === 2 ? 'errors' : 'answers');
    const { grade } = open();
    const verdicts = await Promise.all(Array.from({ length: 6 }, () => grade()));
    for (const verdict of verdicts) expect(verdict).toMatchObject(passed);
  });
  test('tells a judge that dies again as its own failure, and tries anew later', async () => {
    lanes.plot = ({ call }) => (call === '_record' ? 'errors' : 'answers');
    const { grade } = open();
    expect(await grade()).toMatchObject({ kind: 'runner-error' });
    lanes.plot = () => 'answers';
    expect(await grade()).toMatchObject(passed);
  });
});

describe('superviseOver(port) with a snapshot of an earlier visit', () => {
  const whole = sealSnapshot(new ArrayBuffer(64));
  test('starts from it', async () => {
    const { grade, told } = open(whole);
    expect(await grade()).toMatchObject(passed);
    expect(told('snapshot')).toHaveLength(0);
  });
  test.each([
    ['cut off', whole.slice(0, 40)],
    ['with a byte that changed', new Blob([new Uint8Array([1]), whole.slice(1)])],
    ['that the interpreter refuses', sealSnapshot(new ArrayBuffer(32))],
    ['of nothing', new Blob([])],
  ])('starts without one %s, and makes another', async (_name, damaged) => {
    const { grade, told } = open(damaged);
    expect(await grade()).toMatchObject(passed);
    expect(told('snapshot')).toHaveLength(1);
  });
});
