import type { UnusableReason } from '../shared/answers/unusable-answer.ts';

/** Why a request gave no usable answer, before anybody decides whether to try again. */
export type Failure =
  | UnusableReason
  | { readonly kind: 'unreachable'; readonly cause: unknown }
  | { readonly kind: 'timed-out'; readonly limitMs: number }
  | { readonly kind: 'redirected' }
  | { readonly kind: 'not-json'; readonly text: string }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly said: ServerWords;
      readonly retryAfterMs?: number;
    };

/** What a server says of an error of its own. */
export interface ServerWords {
  readonly message: string;
  /** Its code and type, in lower case, where it has them. */
  readonly code: string;
  /** It is a web page, as a proxy or the wrong address gives it. */
  readonly html: boolean;
}

/** Carries a failure to whoever can retry or explain it; never leaves this folder. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}
