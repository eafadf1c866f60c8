import type {
  FromProgramLane,
  LaneEnding,
  LaneFile,
  ProgramLaneInit,
  ProgramLaneRequest,
} from '../protocol.ts';
import type { Adapter, LaneFiles, LaneProgram } from './adapter.ts';
import { installMemoryCap, type MemoryCap } from './memory-cap.ts';
import { Output } from './output.ts';
import { seal } from './seal.ts';

// Captured before any program exists: one that reaches JavaScript can patch prototypes.
const now = performance.now.bind(performance);

const mib = 2 ** 20;
const refusal = { exhausted: 'memory', spent: true } as const;

/** The program sets it behind the compiler's back. */
const wasRefused = ({ refused }: MemoryCap): boolean => refused;

/** Waits for its first message, starts the adapter, then runs one program after the other. */
export function serveLane(adapter: Adapter): void {
  self.onmessage = ({ data }: MessageEvent<ProgramLaneInit>) => {
    // One message only: everything later goes over the private port it brought.
    self.onmessage = null;
    void start(adapter, data);
  };
}

async function start(adapter: Adapter, { port, files }: ProgramLaneInit): Promise<void> {
  const send = port.postMessage.bind(port) as (message: FromProgramLane) => void;
  const cap = installMemoryCap(Infinity);
  try {
    await adapter.start(filesOf(files));
    seal();
  } catch (error) {
    send({ type: 'boot-failed', message: String(error) });
    return;
  }
  port.onmessage = ({ data }: MessageEvent<ProgramLaneRequest>) => {
    void answer({ adapter, cap, send }, data);
  };
  send({ type: 'ready' });
}

interface Lane {
  readonly adapter: Adapter;
  readonly cap: MemoryCap;
  readonly send: (message: FromProgramLane) => void;
}

async function answer({ adapter, cap, send }: Lane, request: ProgramLaneRequest): Promise<void> {
  const { nonce, limits } = request;
  const out = new Output(limits.outputChars);
  const err = new Output(limits.outputChars);
  const asked = now();
  let began = asked;
  const program: LaneProgram = {
    ...programOf(request),
    running: () => {
      began = now();
      send({ type: 'running' });
    },
    out: (text) => {
      out.write(text);
    },
    err: (text) => {
      err.write(text);
    },
  };
  cap.limit = limits.memoryMiB * mib;
  cap.refused = false;
  const { atEnd, ...ending } = await endingOf(adapter, program);
  const durationMs = now() - began;
  send({
    type: 'ended',
    ...ending,
    ...(!atEnd && wasRefused(cap) && refusal),
    ...(atEnd && { nonce }),
    stdout: out.text,
    stderr: err.text,
    truncated: out.truncated || err.truncated,
    durationMs,
    prepareMs: began - asked,
  });
}

const programOf = ({ solution, tests = '', stdin, limits }: ProgramLaneRequest) => ({
  source: tests === '' ? solution : `${solution}\n${tests}`,
  solution,
  tests,
  stdin,
  limits,
});

/** What an adapter throws is a program's doing at worst, and leaves a lane nobody should trust. */
async function endingOf(adapter: Adapter, program: LaneProgram): Promise<LaneEnding> {
  try {
    return await adapter.run(program);
  } catch (error) {
    program.err(`${String(error)}\n`);
    return { exitCode: 1, atEnd: false, spent: true, ...exhaustionOf(error) };
  }
}

function exhaustionOf(error: unknown): Pick<LaneEnding, 'exhausted'> {
  const message = String(error);
  if (/Maximum call stack|too much recursion|stack overflow/i.test(message))
    return { exhausted: 'stack' };
  return /memory|allocat/i.test(message) ? { exhausted: 'memory' } : {};
}

const filesOf = (files: Readonly<Record<string, LaneFile>>): LaneFiles => ({
  module(name) {
    const file = files[name];
    if (file instanceof WebAssembly.Module) return file;
    throw new Error(`The lane was not given ${name}.`);
  },
  async bytes(name) {
    const file = files[name];
    if (file instanceof Blob) return new Uint8Array(await file.arrayBuffer());
    throw new Error(`The lane was not given ${name}.`);
  },
});
