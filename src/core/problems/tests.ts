/** How the answers to a problem are judged. */
export type Tests =
  /** HumanEval: Python source that defines `check(candidate)`, called with the entry point. */
  | { readonly kind: 'check'; readonly source: string }
  /** MBPP: statements run in the program's own namespace, after `setup`. */
  | { readonly kind: 'asserts'; readonly setup: string; readonly asserts: readonly string[] };
