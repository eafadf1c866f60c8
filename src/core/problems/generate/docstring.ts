import { pythonRepr, type PythonValue } from './python-value.ts';
import { chance, type Random } from './random.ts';

/** A call of the function and what it returns, for the docstring. */
export interface Example {
  readonly arguments: readonly PythonValue[];
  readonly result: PythonValue;
}

/** The first line of a function and its docstring, up to and with the newline before its body. */
export interface Header {
  readonly name: string;
  /** `s: str`, or `a: int, b: int`. */
  readonly parameters: string;
  readonly returns: string;
  /** May hold lines of its own, indented by four spaces. */
  readonly description: string;
  readonly examples: readonly Example[];
}

/** Writes the header; each example as a doctest (seven in ten) or as an equation. */
export function writePrompt(random: Random, header: Header): string {
  const asDoctest = chance(random, 0.7);
  const examples = header.examples.map((example) => {
    const call = `${header.name}(${example.arguments.map(pythonRepr).join(', ')})`;
    const result = pythonRepr(example.result);
    return asDoctest ? `    >>> ${call}\n    ${result}\n` : `    ${call} == ${result}\n`;
  });
  const signature = `def ${header.name}(${header.parameters}) -> ${header.returns}:\n`;
  return `${signature}    """${header.description}\n${examples.join('')}    """\n`;
}
