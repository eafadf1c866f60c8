import type { PythonValue } from '../python-value.ts';
import type { Random } from '../random.ts';
import type { Outcome } from '../task.ts';

/** A mistake in a classic, and what it gives; without a twin it raises or never ends. */
export interface ClassicBug {
  /** Python, the body of the function; `NAME` stands for its own name. */
  readonly code: string;
  readonly twin?: (...args: never[]) => Outcome;
}

/** A small function everybody has written once. */
export interface Classic {
  readonly name: string;
  /** `a: int, b: int` */
  readonly parameters: string;
  readonly returns: string;
  readonly wordings: readonly string[];
  /** Python, the body of the function; `NAME` stands for its own name. The canonical one first. */
  readonly idioms: readonly string[];
  readonly bugs: readonly ClassicBug[];
  readonly reference: (...args: never[]) => PythonValue;
  readonly draw: (random: Random) => readonly PythonValue[];
  /** Arguments that tell its bugs from its idioms. */
  readonly probes: readonly (readonly PythonValue[])[];
}
