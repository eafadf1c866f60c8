import type { Body } from './body.ts';
import type { Example } from './docstring.ts';
import type { PythonValue } from './python-value.ts';
import type { Random } from './random.ts';

/** Which problems to make, and for what: training takes what is not held out, evaluation what is. */
export type Split = 'train' | 'held-out';

/** What a call of a wrong solution gives; `undefined` where it raises or gives what no test can hold equal. */
export type Outcome = PythonValue | undefined;

/** A wrong solution: the reference with one component exchanged for a bug, or for its other reading. */
export interface Mutant {
  /** Python, the body of the function; other readings come without. */
  readonly body?: string;
  readonly run: (args: readonly PythonValue[]) => Outcome;
}

/** A task of the grammar with all that is known of it; a problem and a training document are views of it. */
export interface Task {
  readonly family: 'chain' | 'int-list' | 'word-list' | 'classic';
  /** The components it combines, such as the blocks of a chain in their order. */
  readonly components: readonly string[];
  readonly name: string;
  readonly prompt: string;
  /** What the docstring shows. */
  readonly examples: readonly Example[];
  /** The body a careful author would write. */
  readonly canonicalBody: string;
  /** A body as the corpus shows it: an idiom per component, and now and then a bug. */
  readonly writeBody: (random: Random, bugs?: 'usual' | 'none') => Body;
  /** What a correct solution returns. */
  readonly reference: (args: readonly PythonValue[]) => PythonValue;
  readonly mutants: readonly Mutant[];
  /** Arguments somebody in a hurry would test with. */
  readonly easyArguments: (random: Random) => readonly PythonValue[];
  /** Arguments meant to find mistakes; the first calls give the probes of the components. */
  readonly hardArguments: (random: Random) => readonly (readonly PythonValue[])[];
}
