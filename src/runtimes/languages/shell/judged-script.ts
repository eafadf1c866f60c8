/** A script whose assertions tell the host how they went, and what it has to say for a pass. */
export interface JudgedScript {
  readonly source: string;
  /** Words of the assertions that hold, in their order, and of the end. */
  readonly expected: readonly string[];
  /** Words of the assertions that do not hold, with their lines in the program. */
  readonly failures: ReadonlyMap<string, FailedAssertion>;
}

export interface FailedAssertion {
  readonly line: number;
  readonly text: string;
}

/** An assertion of MultiPL-E: a condition on a line of its own. */
const assertion = /^(\s*)(\[\[ .* \]\])\s*$/;

/**
 * A program that reports each assertion of its tests to a command by a path, which no function can
 * take the place of, with a word that only this assertion and this outcome have. `word` makes one.
 */
export function judgedScript(
  solution: string,
  tests: string,
  command: string,
  word: () => string,
): JudgedScript {
  const expected: string[] = [];
  const failures = new Map<string, FailedAssertion>();
  const before = solution.split('\n').length;
  const lines = tests.split('\n').map((line, index) => {
    const [, indent = '', condition] = assertion.exec(line) ?? [];
    if (condition === undefined) return line;
    const [holds, fails] = [word(), word()];
    expected.push(holds);
    failures.set(fails, { line: before + index + 1, text: condition });
    return `${indent}if ${condition}; then ${command} ${holds}; else ${command} ${fails}; exit 1; fi`;
  });
  const end = word();
  expected.push(end);
  return { source: [solution, ...lines, `${command} ${end}`].join('\n'), expected, failures };
}
