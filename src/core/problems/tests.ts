/** How the answers to a problem are judged. */
export type Tests =
  /** HumanEval: Python source that defines `check(candidate)`, called with the entry point. */
  | { readonly kind: 'check'; readonly source: string }
  /** MBPP: statements run in the program's own namespace, after `setup`. */
  | { readonly kind: 'asserts'; readonly setup: string; readonly asserts: readonly string[] }
  /**
   * MultiPL-E, AutoCodeBench: each source makes a whole program of its own when it is put after the
   * solution, on a line of its own; all of them must run to their end and exit with 0.
   */
  | { readonly kind: 'programs'; readonly sources: readonly string[] };
