import type {
  FromSupervisor,
  GradeRequest,
  ProblemSpec,
  SandboxAssets,
  ToSupervisor,
} from '../protocol.ts';
import { Clock } from './clock.ts';
import type { Court } from './court.ts';
import { gradeSample } from './grade-sample.ts';
import { tickWhileHidden } from './hidden-ticks.ts';
import { Judge } from './judge.ts';
import { LaneHandle, type LaneParts } from './lane-handle.ts';
import { Pool } from './pool.ts';

type Send = (message: FromSupervisor) => void;

/**
 * Answers the page over its private port from inside the sandbox frame: boots lanes, hands out
 * samples, keeps the clock. Nothing in this realm ever runs code of a sample.
 */
export function superviseOver(port: MessagePort): void {
  const send: Send = (message) => {
    port.postMessage(message);
  };
  const specs = new Map<number, ProblemSpec>();
  let court: Promise<Court> | undefined;
  port.onmessage = ({ data }: MessageEvent<ToSupervisor>) => {
    switch (data.type) {
      case 'ping':
        send({ type: 'pong' });
        break;
      case 'start':
        court = start(data.assets, data.lanes, specs, send);
        court.catch((error: unknown) => {
          send({ type: 'start-failed', message: String(error) });
        });
        break;
      case 'problem':
        specs.set(data.key, data.spec);
        break;
      case 'grade':
        void court?.then((ready) => grade(ready, data, send));
    }
  };
}

async function grade(court: Court, request: GradeRequest, send: Send): Promise<void> {
  const { id } = request;
  try {
    send({ type: 'verdict', id, verdict: await gradeSample(court, request) });
  } catch (error) {
    const message = `The sandbox failed: ${String(error)}`;
    const verdict = { kind: 'runner-error', message, judgedBy: 'none', durationMs: 0 } as const;
    send({ type: 'verdict', id, verdict });
  }
}

/** Boots the trusted lane, from the snapshot if it fits, and the others behind it. */
async function start(
  assets: SandboxAssets,
  lanes: number,
  specs: ReadonlyMap<number, ProblemSpec>,
  send: Send,
): Promise<Court> {
  const [wasm, stdlib, handed] = await Promise.all([
    assets.wasm.arrayBuffer(),
    assets.stdlib.arrayBuffer(),
    // A snapshot that cannot be read costs a second of boot, no more.
    assets.snapshot?.arrayBuffer().catch(() => undefined),
  ]);
  const lane = assets.lane.slice(0, assets.lane.size, 'text/javascript');
  const parts: LaneParts = {
    laneUrl: URL.createObjectURL(lane),
    module: await WebAssembly.compile(wasm),
    stdlib,
  };
  const { lane: first, python, snapshot, fresh } = await bootFirst(parts, handed);
  const clock = new Clock();
  tickWhileHidden(clock.look);
  const pool = new Pool(clock, parts, snapshot, (stats) => {
    send({ type: 'stats', stats });
  });
  const judge = new Judge(clock, first, pool.boot, specs);
  const working = Array.from({ length: lanes }, () => addLane(pool));
  // One lane less is slower, not wrong; none at all is a sandbox that would never answer.
  void Promise.allSettled(working).then((ends) => {
    if (ends.every(({ status }) => status === 'rejected')) {
      send({ type: 'start-failed', message: 'No interpreter could be started.' });
    }
  });
  send({ type: 'ready', python });
  if (fresh && snapshot) send({ type: 'snapshot', snapshot: new Blob([snapshot]) });
  return { pool, judge, specs };
}

/** Boots a lane and puts it to work; resolves once it is at work, rejects when it cannot boot. */
async function addLane(pool: Pool): Promise<void> {
  const lane = pool.boot();
  try {
    await lane.ready;
  } catch (error) {
    lane.terminate();
    throw error;
  }
  void pool.work(lane);
}

interface FirstLane {
  readonly lane: LaneHandle;
  readonly python: string;
  readonly snapshot: ArrayBuffer | undefined;
  /** Whether the snapshot was made just now. */
  readonly fresh: boolean;
}

/** Tries, in order: the snapshot handed in; a plain boot that makes one; a plain boot. */
async function bootFirst(parts: LaneParts, handed?: ArrayBuffer): Promise<FirstLane> {
  const attempts = [
    ...(handed ? [{ snapshot: handed, makeSnapshot: false }] : []),
    { makeSnapshot: true },
    { makeSnapshot: false },
  ];
  let failure: unknown;
  for (const attempt of attempts) {
    const lane = new LaneHandle(parts, attempt);
    try {
      const { python, snapshot } = await lane.ready;
      return { lane, python, snapshot: snapshot ?? attempt.snapshot, fresh: attempt.makeSnapshot };
    } catch (error) {
      failure = error;
      lane.terminate();
    }
  }
  throw failure;
}
