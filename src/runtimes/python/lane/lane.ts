import type { FromLane, LaneAnswer, LaneInit, LaneRequest } from '../protocol.ts';
import { bootPython } from './boot.ts';
import { createJsBridge, type JsBridge } from './js-bridge.ts';
import { installMemoryCap, type MemoryCap } from '../../sandbox/lane/memory-cap.ts';
import type { PyodideWithInternals } from './pyodide-internals.ts';
import { rememberMemory } from './restore-memory.ts';
import { createTimers, type Timers } from './timers.ts';
import { watchFiles, type FileWatch } from './watch-files.ts';

const mib = 2 ** 20;
/** Zeroing the tail of a memory that grew costs more than a fresh one from here on. */
const largestReusableHeap = 96 * mib;

const callable = ['_grade', '_run_calls', '_record', '_replay'] as const;
/** What they give is text, unless a sample has seen to it that it is not. */
type Harness = Record<LaneRequest['call'], (...parameters: string[]) => unknown>;

// Captured before any sample exists: one that reaches JavaScript can patch prototypes.
const now = performance.now.bind(performance);

interface Lane {
  readonly python: PyodideWithInternals;
  readonly harness: Harness;
  readonly restoreMemory: () => void;
  readonly files: FileWatch;
  readonly timers: Timers;
  readonly bridge: JsBridge;
  readonly cap: MemoryCap;
}

/** Boots an interpreter and answers what arrives over the private port, one call at a time. */
export async function runLane(init: LaneInit): Promise<void> {
  const send = init.port.postMessage.bind(init.port) as (
    message: FromLane,
    transfer?: Transferable[],
  ) => void;
  let lane: Lane;
  try {
    const { snapshot, ...prepared } = await prepare(init);
    lane = prepared;
    const python = lane.python.runPython("_harness['sys'].version.split()[0]") as string;
    const bytes = snapshot?.buffer as ArrayBuffer | undefined;
    send({ type: 'ready', python, ...(bytes && { snapshot: bytes }) }, bytes ? [bytes] : []);
  } catch (error) {
    send({ type: 'boot-failed', message: String(error) });
    return;
  }
  init.port.onmessage = ({ data }: MessageEvent<LaneRequest>) => {
    try {
      send({ type: 'answer', ...answer(lane, data) });
    } catch {
      // Only what a sample did to this realm can throw here; it is the sample's crash.
      const thrown = 'The program broke the worker it ran in.';
      send({ type: 'answer', thrown, memoryRefused: false, durationMs: 0, spent: 'crashed' });
    }
  };
}

async function prepare(init: LaneInit): Promise<Lane & { snapshot?: Uint8Array }> {
  const cap = installMemoryCap(Infinity);
  const timers = createTimers();
  const bridge = createJsBridge();
  const { python, snapshot } = await bootPython(init, timers.globals, bridge);
  if (init.interruptBuffer) python.setInterruptBuffer(init.interruptBuffer);
  const harness = Object.fromEntries(
    callable.map((name) => [name, python.runPython(`_harness['${name}']`) as unknown]),
  ) as Harness;
  // The first call through a proxy allocates; it belongs into what is remembered.
  harness._grade('{"solution": "", "tests": [], "outputChars": 0}', 'first');
  harness._run_calls('{"solution": "", "functions": [], "calls": [], "outputChars": 0}');
  const files = watchFiles(python._module.FS);
  const restoreMemory = rememberMemory(python._module);
  const lane = { python, harness, restoreMemory, files, timers, bridge, cap };
  return { ...lane, ...(snapshot && { snapshot }) };
}

function answer(lane: Lane, { call, parameters, memoryMiB, restore }: LaneRequest): LaneAnswer {
  lane.cap.limit = memoryMiB * mib;
  lane.cap.refused = false;
  lane.bridge.used = false;
  const began = now();
  const end = () => ({
    memoryRefused: lane.cap.refused,
    durationMs: now() - began,
  });
  let text: string;
  let ended: ReturnType<typeof end>;
  try {
    const given = lane.harness[call](...parameters);
    if (typeof given !== 'string') throw new TypeError('The harness gave no text.');
    text = given;
    ended = end();
  } catch (error) {
    return { thrown: String(error).slice(-500), ...end(), spent: 'crashed' };
  }
  const spent = restore ? cleanUp(lane) : undefined;
  return { text, ...ended, ...(spent !== undefined && { spent }) };
}

/** Makes the lane as if the sample had never run; gives the reason when that cannot be done. */
function cleanUp({ python, restoreMemory, files, timers, bridge }: Lane): string | undefined {
  // First, and touching nothing else: whoever was there may have replaced what is called below.
  if (bridge.used) return 'used JavaScript';
  timers.clear();
  if (python._module.HEAPU8.length > largestReusableHeap) return 'memory grew';
  // Files first: closing them may call back into memory that the restore puts right.
  if (!isSwept(files)) return 'files changed';
  restoreMemory();
  return undefined;
}

/** Folders may be made that cannot be read, or nested too deeply to be walked. */
function isSwept(files: FileWatch): boolean {
  try {
    return files.sweep();
  } catch {
    return false;
  }
}
