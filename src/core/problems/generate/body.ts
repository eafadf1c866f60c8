/** The body of a function as a training document shows it. */
export interface Body {
  /** Python, indented by four spaces, ending with a newline. */
  readonly text: string;
  /** How many of its components are written wrongly on purpose. */
  readonly bugs: number;
}

/** Lines of Python as the body of a function. */
export const indented = (lines: readonly string[]): string =>
  lines.map((line) => `    ${line}\n`).join('');
