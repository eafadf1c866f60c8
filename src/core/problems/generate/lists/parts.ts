import type { PythonValue } from '../python-value.ts';
import type { Random } from '../random.ts';

/** An element of a list: an int (or the float a bug makes of it) or a word. */
export type Item = number | string;

/** A mistake in an expression, and what it does; `undefined` where Python raises or gives what no test holds equal. */
export interface PartBug<Input, Result> {
  readonly code: string;
  readonly twin: (input: Input) => Result | undefined;
}

/** Which elements to take. Its Python says `x` for the element. */
export interface Filter<Element extends Item> {
  readonly key: string;
  /** "even numbers" */
  readonly noun: string;
  /** "keep the even numbers"; absent where nothing is dropped. */
  readonly imperative?: string;
  readonly idioms: readonly string[];
  readonly bugs: readonly PartBug<Element, boolean>[];
  readonly keeps: (x: Element) => boolean;
}

/** What to make of each element. Its Python says `x` for the element. */
export interface Change<Element extends Item> {
  readonly key: string;
  /** "squares of the "; absent where only the imperative sounds natural. */
  readonly noun?: string;
  /** "square each one"; absent where nothing changes. */
  readonly imperative?: string;
  readonly idioms: readonly string[];
  readonly bugs: readonly PartBug<Element, Item>[];
  readonly apply: (x: Element) => Item;
}

/** A loop: what stands before it, its body (with `V` for the element), what is returned. */
export interface Loop {
  readonly start: string;
  readonly update: string;
  readonly result: string;
}

/** What to make of all elements. Its Python says `E` for an iterable of them and `L` for a list. */
export interface Reduction {
  readonly key: string;
  /** "sum", as in "the sum of the even numbers". */
  readonly nouns: readonly string[];
  /** What follows the nouns in words: "or 0 if there are none". */
  readonly otherwise?: string;
  readonly imperative: string;
  readonly expressions: readonly string[];
  readonly loop?: Loop;
  readonly bugs: readonly PartBug<readonly Item[], PythonValue>[];
  readonly loopBugs?: readonly {
    readonly code: Loop;
    readonly twin: PartBug<readonly Item[], PythonValue>['twin'];
  }[];
  readonly apply: (values: readonly Item[]) => PythonValue;
  readonly returns: 'int' | 'float' | 'str' | 'list';
}

/** One of each, parameters drawn. */
export interface Pipeline<Element extends Item = Item> {
  readonly filter: Filter<Element>;
  readonly change: Change<Element>;
  readonly reduction: Reduction;
}

/** Draws a component with its parameters. */
export type Draw<Part> = (random: Random) => Part;

/** Short for a bug with its twin; without one it always raises or gives what no test holds equal. */
export const wrong = <Input, Result>(
  code: string,
  twin: (input: Input) => Result | undefined = () => undefined,
): PartBug<Input, Result> => ({ code, twin });
