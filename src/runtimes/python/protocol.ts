import type { Limits } from '../../core/grading/limits.ts';
import type { Verdict } from '../../core/grading/verdict.ts';

/** A problem as the judge knows it: sources only, no record of where they came from. */
export interface ProblemSpec {
  /** Sources run in order in one namespace, after the solution. */
  readonly tests: readonly string[];
  /** Which of them are assertions that stand by themselves: all of those are tried. */
  readonly checks: readonly boolean[];
  /** Whole program of the reference solution; without one the tests cannot be recorded. */
  readonly reference?: string;
  /** Functions the tests call; found by the judge where the problem does not say. */
  readonly functions?: readonly string[];
}

/**
 * What a sandbox needs, fetched by the page so that the service worker can serve it offline. Blobs,
 * because they are handed over by reference: not one byte passes through the page's main thread.
 */
export interface SandboxAssets {
  readonly lane: Blob;
  readonly wasm: Blob;
  readonly stdlib: Blob;
  /** Memory of a prepared interpreter from an earlier visit; boots five times faster. */
  readonly snapshot?: Blob;
}

/** One sample to grade against a problem that was sent before. */
export interface GradeRequest {
  readonly id: number;
  readonly problem: number;
  readonly solution: string;
  readonly limits: Limits;
}

/** Page to supervisor, over the private port. */
export type ToSupervisor =
  | {
      readonly type: 'start';
      readonly assets: SandboxAssets;
      readonly lanes: number;
      /** What the first lane of the last frame took to boot, if there was one. */
      readonly lastBootMs?: number;
    }
  | { readonly type: 'problem'; readonly key: number; readonly spec: ProblemSpec }
  | ({ readonly type: 'grade' } & GradeRequest)
  | { readonly type: 'ping' };

/** Supervisor to page, over the private port. */
export type FromSupervisor =
  /** The first lane is up. */
  | { readonly type: 'ready'; readonly python: string; readonly bootMs: number }
  | { readonly type: 'start-failed'; readonly message: string }
  /** Sent once, before any sample ran, when no usable snapshot was handed in. */
  | { readonly type: 'snapshot'; readonly snapshot: Blob }
  | { readonly type: 'verdict'; readonly id: number; readonly verdict: Verdict }
  | { readonly type: 'stats'; readonly stats: SandboxStats }
  | { readonly type: 'pong' };

/** Why lanes were replaced, by reason, and how many there are. */
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

/** A function of the harness to call, with its parameters as text. */
export interface LaneRequest {
  readonly call: '_grade' | '_run_calls' | '_record' | '_replay';
  readonly parameters: readonly string[];
  readonly memoryMiB: number;
  /** Whether the lane must be as before afterwards; only the judge keeps what it knows. */
  readonly restore: boolean;
}

/** How a call of the harness ended, as seen from JavaScript. */
export interface LaneAnswer {
  /** What it returned: JSON. Absent when it threw into JavaScript. */
  readonly text?: string;
  /** What it threw; Python exceptions of a sample never get that far. */
  readonly thrown?: string;
  readonly memoryRefused: boolean;
  readonly durationMs: number;
  /** Why the lane must be replaced, if it must. */
  readonly spent?: string;
}

/** Lane to supervisor. */
export type FromLane =
  | { readonly type: 'ready'; readonly python: string; readonly snapshot?: ArrayBuffer }
  | { readonly type: 'boot-failed'; readonly message: string }
  | ({ readonly type: 'answer' } & LaneAnswer);
