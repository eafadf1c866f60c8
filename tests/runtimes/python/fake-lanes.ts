import { vi } from 'vitest';
import type { FromLane, LaneInit, LaneRequest } from '../../../src/runtimes/python/protocol.ts';

/** How a lane of a test meets a call. */
export type Fate =
  /** As a lane should. */
  | 'answers'
  /** Its worker dies of an error the browser tells. */
  | 'errors'
  /** Its worker is gone, and nobody tells. */
  | 'is dead'
  /** It loops; it notices signals and goes on. */
  | 'swallows interrupts';

/** Decides what becomes of a call; lanes are numbered from 0, in the order they were booted. */
export type Plot = (made: { readonly call: LaneRequest['call']; readonly lane: number }) => Fate;

const report = { output: '', outputSize: 0 };
const recording = { calls: ['["f", [1], {"d": []}]'], functions: ['f'], referenceMs: 1 };

/** Workers that act as lanes without an interpreter, in the place of the browser's. */
export class FakeLanes {
  /** Calls by lane, in the order they were made. */
  readonly calls: string[][] = [];
  /** Lanes from this number on never say that they are ready; `bootError` fails them instead. */
  silentFrom = Infinity;
  brokenFrom = Infinity;
  plot: Plot = () => 'answers';

  /** Puts them in the place of `Worker`, with what else a frame has and Node has not. */
  install(): void {
    const start = (worker: FakeWorker) => {
      this.#start(worker);
    };
    vi.stubGlobal('self', { crossOriginIsolated: true });
    vi.stubGlobal('document', { hidden: false, addEventListener: () => undefined });
    vi.stubGlobal(
      'Worker',
      class extends FakeWorker {
        override postMessage(init: LaneInit): void {
          this.init = init;
          start(this);
        }
      },
    );
  }

  #start(worker: FakeWorker): void {
    const number = this.calls.length;
    const calls: string[] = [];
    const learned = new Set<number>();
    this.calls.push(calls);
    const { port, makeSnapshot, snapshot, interruptBuffer } = worker.init;
    if (number >= this.silentFrom) return;
    if (number >= this.brokenFrom || (snapshot && snapshot.byteLength < 64)) {
      port.postMessage({ type: 'boot-failed', message: 'no memory' } satisfies FromLane);
      return;
    }
    const made = makeSnapshot ? new ArrayBuffer(64) : undefined;
    const ready = { type: 'ready', python: '3.14', ...(made && { snapshot: made }) } as const;
    port.postMessage(ready satisfies FromLane);
    port.onmessage = ({ data }: MessageEvent<LaneRequest>) => {
      const fate = this.plot({ call: data.call, lane: number });
      calls.push(data.call);
      if (fate === 'errors') worker.onerror?.({ message: 'out of memory' });
      if (fate === 'swallows interrupts') worker.noticeSignals(interruptBuffer);
      if (fate !== 'answers') return;
      const text = JSON.stringify(answer(data, learned));
      const told = { type: 'answer', memoryRefused: false, durationMs: 1 } as const;
      // What the judge does not know, it throws at.
      port.postMessage(
        (text === '{}'
          ? { ...told, thrown: 'KeyError', spent: 'crashed' }
          : { ...told, text }) satisfies FromLane,
      );
    };
  }
}

function answer({ call, parameters: [json = '{}'] }: LaneRequest, learned: Set<number>): object {
  const { key } = JSON.parse(json) as { key: number };
  if (call === '_record') {
    learned.add(key);
    return recording;
  }
  if (call === '_replay') return learned.has(key) ? { passed: true } : {};
  return call === '_run_calls' ? { ...report, results: [{ value: '1' }] } : { ...report };
}

class FakeWorker {
  declare init: LaneInit;
  onerror: ((event: { message: string }) => void) | undefined;
  #noticing: ReturnType<typeof setInterval> | undefined;

  postMessage(init: LaneInit): void {
    this.init = init;
  }

  noticeSignals(buffer: Uint8Array | undefined): void {
    this.#noticing = setInterval(() => buffer?.fill(0), 1);
  }

  terminate(): void {
    clearInterval(this.#noticing);
    this.init.port.close();
  }
}
