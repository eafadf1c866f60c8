import type { Verdict } from '../../../core/grading/verdict.ts';
import type { FromLane, LaneInit, LaneTask } from '../protocol.ts';
import { bootPython } from './boot.ts';
import { installMemoryCap, type MemoryCap } from './memory-cap.ts';
import type { PyodideWithInternals } from './pyodide-internals.ts';
import { readReport } from './read-report.ts';
import { rememberMemory } from './restore-memory.ts';
import { createTimers, type Timers } from './timers.ts';
import { watchFiles, type FileWatch } from './watch-files.ts';

const mib = 2 ** 20;
/** Zeroing the tail of a memory that grew costs more than a fresh one from here on. */
const largestReusableHeap = 96 * mib;

interface Lane {
  readonly python: PyodideWithInternals;
  readonly grade: (task: string, nonce: string) => string;
  readonly restoreMemory: () => void;
  readonly files: FileWatch;
  readonly timers: Timers;
  readonly cap: MemoryCap;
}

/** Boots an interpreter and grades what arrives over the private port, one sample at a time. */
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
    const version = lane.python.runPython('sys.version.split()[0]') as string;
    const bytes = snapshot?.buffer as ArrayBuffer | undefined;
    send(
      { type: 'ready', python: version, ...(bytes && { snapshot: bytes }) },
      bytes ? [bytes] : [],
    );
  } catch (error) {
    send({ type: 'boot-failed', message: String(error) });
    return;
  }
  init.port.onmessage = ({ data }: MessageEvent<LaneTask>) => {
    send({ type: 'graded', ...gradeOne(lane, data) });
  };
}

async function prepare(init: LaneInit): Promise<Lane & { snapshot?: Uint8Array }> {
  const cap = installMemoryCap(Infinity);
  const timers = createTimers();
  const { python, snapshot } = await bootPython(init, timers.globals);
  if (init.interruptBuffer) python.setInterruptBuffer(init.interruptBuffer);
  const grade = python.runPython('_grade') as Lane['grade'];
  // The first call through the proxy allocates; it belongs into what is remembered.
  grade('{"solution": "", "tests": [], "outputChars": 0}', 'first');
  const files = watchFiles(python._module.FS);
  const restoreMemory = rememberMemory(python._module);
  return { python, grade, restoreMemory, files, timers, cap, ...(snapshot && { snapshot }) };
}

function gradeOne(lane: Lane, { task }: LaneTask): { verdict: Verdict; spent?: string } {
  const nonce = String(crypto.getRandomValues(new BigUint64Array(2)));
  const { solution, tests, limits } = task;
  lane.cap.limit = limits.memoryMiB * mib;
  lane.cap.refused = false;
  const began = performance.now();
  let answer: unknown;
  let thrown: unknown;
  try {
    answer = lane.grade(
      JSON.stringify({ solution, tests, outputChars: limits.outputChars }),
      nonce,
    );
  } catch (error) {
    thrown = error ?? new Error('unknown error');
  }
  const durationMs = performance.now() - began;
  const report = readReport({ answer, thrown, nonce, memoryRefused: lane.cap.refused });
  const verdict: Verdict = { ...report, judgedBy: 'nonce', durationMs };
  const spent = thrown === undefined ? cleanUp(lane) : 'crashed';
  return { verdict, ...(spent !== undefined && { spent }) };
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
