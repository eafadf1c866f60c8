import type { FromLane, LaneAnswer, LaneInit, LaneRequest } from '../protocol.ts';
import { bootPython } from './boot.ts';
import { installMemoryCap, type MemoryCap } from './memory-cap.ts';
import type { PyodideWithInternals } from './pyodide-internals.ts';
import { rememberMemory } from './restore-memory.ts';
import { createTimers, type Timers } from './timers.ts';
import { watchFiles, type FileWatch } from './watch-files.ts';

const mib = 2 ** 20;
/** Zeroing the tail of a memory that grew costs more than a fresh one from here on. */
const largestReusableHeap = 96 * mib;

const callable = ['_grade', '_run_calls', '_record', '_replay'] as const;
type Harness = Record<LaneRequest['call'], (...parameters: string[]) => string>;

interface Lane {
  readonly python: PyodideWithInternals;
  readonly harness: Harness;
  readonly restoreMemory: () => void;
  readonly files: FileWatch;
  readonly timers: Timers;
  readonly cap: MemoryCap;
}

/** Boots an interpreter and answers what arrives over the private port, one call at a time. */
export async function runLane(init: LaneInit): Promise<void> {
  // Captured before any sample exists: a sample that reaches JavaScript can patch prototypes.
  const send = init.port.postMessage.bind(init.port) as (
    message: FromLane,
    transfer?: Transferable[],
  ) => void;
  let lane: Lane;
  try {
    const { snapshot, ...prepared } = await prepare(init);
    lane = prepared;
    const python = lane.python.runPython('sys.version.split()[0]') as string;
    const bytes = snapshot?.buffer as ArrayBuffer | undefined;
    send({ type: 'ready', python, ...(bytes && { snapshot: bytes }) }, bytes ? [bytes] : []);
  } catch (error) {
    send({ type: 'boot-failed', message: String(error) });
    return;
  }
  init.port.onmessage = ({ data }: MessageEvent<LaneRequest>) => {
    send({ type: 'answer', ...answer(lane, data) });
  };
}

async function prepare(init: LaneInit): Promise<Lane & { snapshot?: Uint8Array }> {
  const cap = installMemoryCap(Infinity);
  const timers = createTimers();
  const { python, snapshot } = await bootPython(init, timers.globals);
  if (init.interruptBuffer) python.setInterruptBuffer(init.interruptBuffer);
  const harness = Object.fromEntries(
    callable.map((name) => [name, python.runPython(name) as unknown]),
  ) as Harness;
  // The first call through a proxy allocates; it belongs into what is remembered.
  harness._grade('{"solution": "", "tests": [], "outputChars": 0}', 'first');
  harness._run_calls('{"solution": "", "functions": [], "calls": [], "outputChars": 0}');
  const files = watchFiles(python._module.FS);
  const restoreMemory = rememberMemory(python._module);
  return { python, harness, restoreMemory, files, timers, cap, ...(snapshot && { snapshot }) };
}

function answer(lane: Lane, { call, parameters, memoryMiB, restore }: LaneRequest): LaneAnswer {
  lane.cap.limit = memoryMiB * mib;
  lane.cap.refused = false;
  const began = performance.now();
  const end = () => ({
    memoryRefused: lane.cap.refused,
    durationMs: performance.now() - began,
  });
  let text: string;
  let ended: ReturnType<typeof end>;
  try {
    text = lane.harness[call](...parameters);
    ended = end();
  } catch (error) {
    return { thrown: String(error).slice(-500), ...end(), spent: 'crashed' };
  }
  const spent = restore ? cleanUp(lane) : undefined;
  return { text, ...ended, ...(spent !== undefined && { spent }) };
}

/** Makes the lane as if the sample had never run; gives the reason when that cannot be done. */
function cleanUp({ python, restoreMemory, files, timers }: Lane): string | undefined {
  timers.clear();
  if (python._module.HEAPU8.length > largestReusableHeap) return 'memory grew';
  // Files first: closing them may call back into memory that the restore puts right.
  if (!files.sweep()) return 'files changed';
  restoreMemory();
  return undefined;
}
