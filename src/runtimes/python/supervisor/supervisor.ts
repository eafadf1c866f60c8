import type { FromSupervisor, SandboxAssets, ToSupervisor } from '../protocol.ts';
import { LaneHandle, type LaneParts } from './lane-handle.ts';
import { Pool } from './pool.ts';

type Send = (message: FromSupervisor, transfer?: Transferable[]) => void;

/**
 * Answers the page over its private port from inside the sandbox frame: boots lanes, hands out
 * samples, keeps the clock. Nothing in this realm ever runs code of a sample.
 */
export function superviseOver(port: MessagePort): void {
  const send: Send = (message, transfer = []) => {
    port.postMessage(message, transfer);
  };
  let pool: Promise<Pool> | undefined;
  port.onmessage = ({ data }: MessageEvent<ToSupervisor>) => {
    if (data.type === 'ping') send({ type: 'pong', id: data.id });
    else if (data.type === 'start') {
      pool = start(data.assets, data.lanes, send);
      pool.catch((error: unknown) => {
        send({ type: 'start-failed', message: String(error) });
      });
    } else {
      const { id, task } = data;
      const done = (verdict: Parameters<Parameters<Pool['add']>[0]['done']>[0]) => {
        send({ type: 'verdict', id, verdict });
      };
      void pool?.then((ready) => {
        ready.add({ task, done });
      });
    }
  };
}

/** Boots the first lane, from the snapshot if it fits, and starts the others behind it. */
async function start(assets: SandboxAssets, lanes: number, send: Send): Promise<Pool> {
  const parts: LaneParts = {
    laneUrl: URL.createObjectURL(new Blob([assets.laneSource], { type: 'text/javascript' })),
    module: await WebAssembly.compile(assets.wasm),
    stdlib: assets.stdlib,
  };
  const { lane, python, snapshot, fresh } = await bootFirst(parts, assets.snapshot);
  const pool = new Pool(parts, snapshot, (stats) => {
    send({ type: 'stats', stats });
  });
  void pool.work(lane);
  send({ type: 'ready', python, interruptible: lane.interruptible });
  // A copy: this realm goes on booting lanes from its own.
  if (fresh && snapshot) send({ type: 'snapshot', bytes: snapshot.slice(0) });
  for (let extra = 1; extra < lanes; extra++) void addLane(pool);
  return pool;
}

async function addLane(pool: Pool): Promise<void> {
  const lane = pool.boot();
  try {
    await lane.ready;
  } catch {
    // One lane less is slower, not wrong.
    lane.terminate();
    return;
  }
  await pool.work(lane);
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
