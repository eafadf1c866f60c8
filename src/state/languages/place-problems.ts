import type { TypeProblem } from '../../runtimes/languages/typescript/type-checker.ts';

/** A type error as it is shown: at a line of the solution, or at the text of a line of the tests. */
export interface PlacedProblem extends Pick<TypeProblem, 'message' | 'code'> {
  /** 1-based line of the solution; absent where the tests have it. */
  readonly line?: number;
  /** The line of the tests that has it. */
  readonly test?: string;
}

/** The type errors of programs made of one solution and their tests each; what repeats is told once. */
export function placeProblems(
  solution: string,
  tests: readonly string[],
  found: readonly (readonly TypeProblem[])[],
): PlacedProblem[] {
  const own = solution.split('\n').length;
  const placed = found.flatMap((problems, i) => {
    const lines = (tests[i] ?? '').split('\n');
    return problems.map(({ line, message, code }) =>
      line <= own
        ? { line, message, code }
        : { test: lines[line - own - 1]?.trim() ?? '', message, code },
    );
  });
  return [...new Map(placed.map((one) => [JSON.stringify(one), one])).values()];
}
