import type {
  FromSupervisor,
  GradeRequest,
  ProblemSpec,
  SandboxStats,
  ToSupervisor,
} from '../protocol.ts';
import { bootLane } from './boot-lane.ts';
import { bootFirst, bootMore, discard } from './boot-lanes.ts';
import { Clock } from '../../sandbox/supervisor/clock.ts';
import type { Court } from './court.ts';
import { gradeSample } from './grade-sample.ts';
import { tickWhileHidden } from '../../sandbox/supervisor/hidden-ticks.ts';
import { Judge } from './judge.ts';
import type { LaneParts } from './lane-handle.ts';
import { Pool } from './pool.ts';
import { sealSnapshot, unsealSnapshot } from './snapshot-seal.ts';

/** A first boot compiles and fills an interpreter; slow phones take most of a minute. */
const firstPatienceMs = 60_000;
/** Later ones know from the first how fast this device is. */
const minPatienceMs = 10_000;

/** How long a boot may take where one took this long, which may have had a snapshot to make. */
const patienceAfter = (bootMs: number): number => minPatienceMs + 4 * bootMs;

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
        court = start(data, specs, send);
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

/** Boots the trusted lane, from the snapshot if it fits, and the others beside or behind it. */
async function start(
  { assets, lanes, lastBootMs }: Extract<ToSupervisor, { type: 'start' }>,
  specs: ReadonlyMap<number, ProblemSpec>,
  send: Send,
): Promise<Court> {
  const [wasm, stdlib, handed] = await Promise.all([
    assets.wasm.arrayBuffer(),
    assets.stdlib.arrayBuffer(),
    assets.snapshot && unsealSnapshot(assets.snapshot),
  ]);
  const lane = assets.lane.slice(0, assets.lane.size, 'text/javascript');
  const parts: LaneParts = {
    laneUrl: URL.createObjectURL(lane),
    module: await WebAssembly.compile(wasm),
    stdlib,
  };
  const clock = new Clock();
  tickWhileHidden(clock.look);
  const began = performance.now();
  const firstMs = lastBootMs === undefined ? firstPatienceMs : patienceAfter(lastBootMs);
  const booting = bootFirst(clock, parts, firstMs, handed);
  const early = handed ? bootMore(lanes, clock, parts, firstMs, handed) : [];
  const first = await booting;
  const { python, snapshot, fresh } = first;
  const bootMs = performance.now() - began;
  const patienceMs = patienceAfter(bootMs);
  const boot = () => bootLane(clock, parts, { patienceMs, ...(snapshot && { snapshot }) });
  const onEmpty = () => {
    send({ type: 'start-failed', message: 'No interpreter could be started.' });
  };
  const onStats = (stats: SandboxStats) => {
    send({ type: 'stats', stats });
  };
  const pool = new Pool(clock, { boot, onStats, onEmpty });
  const judge = new Judge(clock, first.lane, boot, specs);
  // Where the trusted lane found nothing wrong with the snapshot that was handed in.
  const ahead = snapshot === handed ? early : [];
  if (ahead !== early) discard(early);
  const addLane = async (_: unknown, lane: number) =>
    void pool.work((await (ahead[lane]?.catch(boot) ?? boot())).lane);
  const working = Array.from({ length: lanes }, addLane);
  // One lane less is slower, not wrong; none at all is a sandbox that would never answer.
  void Promise.allSettled(working).then((ends) => {
    if (ends.every(({ status }) => status === 'rejected')) onEmpty();
  });
  send({ type: 'ready', python, bootMs });
  if (fresh && snapshot) send({ type: 'snapshot', snapshot: sealSnapshot(snapshot) });
  return { pool, judge, specs };
}
