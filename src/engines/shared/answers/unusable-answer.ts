/** Why what a model or its server gave is no answer. */
export type UnusableReason =
  | { readonly kind: 'odd-answer'; readonly what: string }
  | { readonly kind: 'cut-off'; readonly cause: unknown }
  | { readonly kind: 'withheld' };

/** Says that what was given is no answer, to whoever can ask again or explain it. */
export class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer';
  readonly reason: UnusableReason;

  constructor(reason: UnusableReason) {
    super(reason.kind);
    this.reason = reason;
  }
}
