import type { Limits } from '../../core/grading/limits.ts';
import type { Verdict } from '../../core/grading/verdict.ts';

/** A sample ready to run: sources only, no record of where they came from. */
export interface GradeTask {
  /** The whole program of the sample. */
  readonly solution: string;
  /** Sources run after it in the same namespace, in order; the last one reaching its end passes. */
  readonly tests: readonly string[];
  readonly limits: Limits;
}

/** Bytes a sandbox needs, fetched by the page so that the service worker can serve them offline. */
export interface SandboxAssets {
  readonly laneSource: string;
  readonly wasm: ArrayBuffer;
  readonly stdlib: ArrayBuffer;
  /** Memory of a prepared interpreter from an earlier visit; boots five times faster. */
  readonly snapshot?: ArrayBuffer;
}

/** Page to supervisor, over the private port. */
export type ToSupervisor =
  | { readonly type: 'start'; readonly assets: SandboxAssets; readonly lanes: number }
  | { readonly type: 'grade'; readonly id: number; readonly task: GradeTask }
  | { readonly type: 'ping'; readonly id: number };

/** Supervisor to page, over the private port. */
export type FromSupervisor =
  | { readonly type: 'ready'; readonly python: string; readonly interruptible: boolean }
  | { readonly type: 'start-failed'; readonly message: string }
  /** Sent once, before any sample ran, when no usable snapshot was handed in. */
  | { readonly type: 'snapshot'; readonly bytes: ArrayBuffer }
  | { readonly type: 'verdict'; readonly id: number; readonly verdict: Verdict }
  | { readonly type: 'stats'; readonly stats: SandboxStats }
  | { readonly type: 'pong'; readonly id: number };

/** Why lanes were replaced, by reason, and how many are alive. */
export interface SandboxStats {
  readonly lanes: number;
  readonly replaced: Readonly<Record<string, number>>;
}

/** Supervisor to lane. The first message of a worker; everything else goes over `port`. */
export interface LaneInit {
  readonly port: MessagePort;
  readonly module: WebAssembly.Module;
  readonly stdlib: ArrayBuffer;
  readonly snapshot?: ArrayBuffer;
  readonly makeSnapshot: boolean;
  readonly interruptBuffer?: Uint8Array<SharedArrayBuffer>;
}

export interface LaneTask {
  readonly task: GradeTask;
}

/** Lane to supervisor. */
export type FromLane =
  | { readonly type: 'ready'; readonly python: string; readonly snapshot?: ArrayBuffer }
  | { readonly type: 'boot-failed'; readonly message: string }
  | {
      readonly type: 'graded';
      readonly verdict: Verdict;
      /** Set when the lane must not run another sample, with the reason that is counted. */
      readonly spent?: string;
    };
