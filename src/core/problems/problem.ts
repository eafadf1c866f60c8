import type { Tests } from './tests.ts';

/** One task of a benchmark: what a model is asked for, and how its answer is judged. */
export interface Problem {
  /** Language of program and tests, such as `javascript`: ids of the runtimes; absent: `python`. */
  readonly language?: string;
  /** The benchmark's own id, such as `HumanEval/0` or `MBPP/11`; unique within a problem set. */
  readonly taskId: string;
  /** What the model is given. With `promptKind: 'code'` every program goes on from this text. */
  readonly prompt: string;
  /** `code`: the prompt is the beginning of the program. `text`: it is an instruction in words. */
  readonly promptKind: 'code' | 'text';
  /** Name of the function under test; absent where the tests name it themselves (MBPP). */
  readonly entryPoint?: string;
  /** A reference answer: the rest of the program for `code` prompts, all of it for `text` prompts. */
  readonly canonicalSolution?: string;
  readonly tests: Tests;
  /** Source that every program begins with and models are not shown, such as the benchmark's imports. */
  readonly setup?: string;
  /** Where the benchmark cuts an answer, such as the beginning of a second function. */
  readonly stopSequences?: readonly string[];
  /** Deliberately few tests that let wrong answers pass, kept to teach what weak tests do. */
  readonly weakTests?: Tests;
  /** Problems that share a parent (translations, chained families) are not independent draws. */
  readonly cluster?: string;
}

/** A named, versioned set of problems: what the field calls a benchmark or dataset. */
export interface ProblemSet {
  readonly id: string;
  readonly name: string;
  readonly origin: ProblemSetOrigin;
  /** Number of problems. */
  readonly size: number;
  /** Number of problems by language; absent where all are Python. */
  readonly languages?: Readonly<Record<string, number>>;
  /** ISO 8601 time of import. */
  readonly createdAt: string;
}

/** Where a problem set came from: part of the site, brought in by the user, or made here. */
export type ProblemSetOrigin =
  | { readonly kind: 'built-in'; readonly packId: string; readonly version: string }
  | { readonly kind: 'imported'; readonly fileName: string; readonly format: string }
  /** `recipe` says in words what was asked of the generator; with the seed it gives the same set. */
  | { readonly kind: 'generated'; readonly seed: number; readonly recipe: string };
