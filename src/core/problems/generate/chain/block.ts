import type { Bug, Code } from '../code.ts';
import type { Random } from '../random.ts';

/** What one block of a chain says and does, its parameters (a letter, a count, a word) fixed. */
export interface Instruction {
  /** The ways to ask for it, as parts of a sentence in the imperative. */
  readonly wordings: readonly string[];
  /** Correct ways to write it, the canonical one first. */
  readonly idioms: readonly Code[];
  readonly bugs: readonly Bug[];
  /** The reference: what a correct idiom gives. */
  readonly apply: (text: string) => string;
  /** For ambiguous wordings: what the other reading gives. The example in a docstring tells which is meant. */
  readonly otherReading?: (text: string) => string;
  /** Inputs that tell its bugs from its idioms. */
  readonly probes: readonly string[];
}

/** A kind of step that a chain can be made of. */
export interface Block {
  readonly key: string;
  /** Draws the parameters. */
  readonly instruct: (random: Random) => Instruction;
}

/** One step of a chain. */
export interface Step extends Instruction {
  readonly key: string;
}
