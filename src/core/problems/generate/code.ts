/**
 * A piece of Python in which `§` stands for the variable that comes in. Text is an expression; a
 * list is lines of statements, in which `@` stands for a fresh variable that holds the result.
 */
export type Code = string | readonly string[];

/** A plausible mistake. Its twin gives what the code gives, `undefined` where that is no text or an error. */
export interface Bug {
  readonly code: Code;
  readonly twin: (text: string) => string | undefined;
}

/** The twin of code that raises, or gives something that is not text. */
export const noText = (): undefined => undefined;

/** A bug and its twin; without a twin the code raises or gives something that is not text. */
export const bug = (code: Code, twin: Bug['twin'] = noText): Bug => ({ code, twin });
