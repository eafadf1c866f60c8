import type { Limits } from '../../core/grading/limits.ts';
import type { RunError, RunRequest, RunResult } from '../runtime.ts';

/** A file of a runtime: its bytes, or what was compiled from them once for all lanes. */
export type LaneFile = Blob | WebAssembly.Module;

/** What lanes are made of, fetched by the page; Blobs are handed over by reference. */
export interface LaneKit {
  /** Text of the classic worker. */
  readonly lane: Blob;
  readonly files: Readonly<Record<string, Blob>>;
  /** Names of the files that are WebAssembly, to be compiled once and shared. */
  readonly compile: readonly string[];
}

/** How lanes of a language are treated. */
export interface LaneRules {
  readonly lanes: number;
  readonly freshWorker: boolean;
  readonly compileMs: number;
}

/** Page to supervisor, over the private port. */
export type ToProgramSupervisor =
  | { readonly type: 'start'; readonly kit: LaneKit; readonly rules: LaneRules }
  | { readonly type: 'run'; readonly id: number; readonly request: RunRequest }
  | { readonly type: 'ping' };

/** Supervisor to page, over the private port. */
export type FromProgramSupervisor =
  | { readonly type: 'ready' }
  | { readonly type: 'start-failed'; readonly message: string }
  | { readonly type: 'result'; readonly id: number; readonly result: RunResult }
  | { readonly type: 'pong' };

/** Supervisor to lane: the first message of a worker; everything else goes over `port`. */
export interface ProgramLaneInit {
  readonly port: MessagePort;
  readonly files: Readonly<Record<string, LaneFile>>;
}

/** Supervisor to lane, over the port: one program. */
export interface ProgramLaneRequest {
  readonly solution: string;
  readonly tests?: string;
  readonly stdin: string;
  readonly limits: Limits;
  /** Comes back if, and only if, the program came to the end of its text. */
  readonly nonce: string;
}

/** How a program ended, as its lane saw it. */
export interface LaneEnding {
  readonly exitCode: number;
  readonly atEnd: boolean;
  readonly error?: RunError;
  readonly exhausted?: 'memory' | 'stack';
  /** Whether its tests ran out of its reach; `sharedBecause` may tell why not. */
  readonly apart?: boolean;
  readonly sharedBecause?: string;
  /** Whether the program's time was up, where the lane can tell by itself. */
  readonly timedOut?: boolean;
  /** Whether the lane cannot run another program. */
  readonly spent?: boolean;
}

/** Lane to supervisor. */
export type FromProgramLane =
  | { readonly type: 'ready' }
  | { readonly type: 'boot-failed'; readonly message: string }
  /** The program itself begins now; what was before it was booting or compiling. */
  | { readonly type: 'running' }
  | ProgramLaneAnswer;

export type ProgramLaneAnswer = {
  readonly type: 'ended';
  /** The nonce of the request where the program came to its end. */
  readonly nonce?: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly truncated: boolean;
  readonly durationMs: number;
  readonly prepareMs: number;
} & Omit<LaneEnding, 'atEnd'>;
