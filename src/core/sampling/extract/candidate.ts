import { pythonLines, type PythonLine } from '../python/python-lines.ts';
import { statementsOf, type Statement } from '../python/statements.ts';
import type { Block } from './block.ts';
import type { ChangeCode } from './changes.ts';
import { dedent } from './dedent.ts';
import { plainBlocks } from './plain-blocks.ts';
import { readSession } from './read-session.ts';

/** A block read as Python, and how it stands to the function under test. */
export interface Candidate {
  readonly block: Block;
  /** Its code at the left margin. */
  readonly text: string;
  /** Its code as it was indented. */
  readonly indented: string;
  readonly lines: readonly PythonLine[];
  readonly statements: readonly Statement[];
  /** Whether it ends in the middle of something. */
  readonly open: boolean;
  /** `unfinished`: it ends in the middle of the function. `stub`: the function has no body. */
  readonly defines: 'whole' | 'unfinished' | 'stub' | 'no';
  /** Whether it reads like the body of a function, without the function. */
  readonly isBody: boolean;
  readonly changes: readonly ChangeCode[];
}

/** Reads a block as Python; `entryPoint` is absent where the tests name the function themselves. */
export function readCandidate(block: Block, entryPoint: string | undefined): Candidate {
  const { indented, changes } = codeOf(block);
  const text = dedent(indented);
  const { lines, open } = pythonLines(text);
  const statements = statementsOf(lines);
  const entry = statements.findLast((statement) => definesEntry(statement, block, entryPoint));
  const defines = entry ? completeness(entry, lines, open) : 'no';
  const isBody = !entry && block.language !== 'other' && readsLikeBody(indented, lines);
  return {
    ...{ block, text, indented, lines, statements, open, defines, isBody },
    changes: text === indented ? changes : [...changes, 'dedented'],
  };
}

/** A block without what is no code: words after a fence that is never closed, a session's prompts. */
function codeOf(block: Block): Pick<Candidate, 'indented' | 'changes'> {
  const code = block.closed ? block.text : (plainBlocks(block.text)[0]?.text ?? '');
  const words = code.trimEnd() === block.text.trimEnd() ? [] : (['prose-removed'] as const);
  const session = readSession(code);
  if (session === undefined) return { indented: code, changes: words };
  return { indented: session, changes: [...words, 'session-prompts'] };
}

function definesEntry(
  { kind, binds }: Statement,
  { language }: Block,
  entryPoint: string | undefined,
): boolean {
  const isDefinition = kind === 'function' || kind === 'class';
  if (entryPoint === undefined) return isDefinition && language !== 'other';
  if (!binds.includes(entryPoint)) return false;
  // `const add = ...` in another language reads like an assignment; importing is not defining.
  return isDefinition || (language !== 'other' && kind !== 'import');
}

function completeness(
  { kind, line, last }: Statement,
  lines: readonly PythonLine[],
  open: boolean,
): Candidate['defines'] {
  if (open && lines.slice(last + 1).every(({ kind }) => kind !== 'code')) return 'unfinished';
  return kind === 'function' && isStub(lines.slice(line, last + 1)) ? 'stub' : 'whole';
}

/** Whether a function has nothing in it but words, `pass`, `...` or `raise NotImplementedError`. */
function isStub([head, ...rest]: readonly PythonLine[]): boolean {
  const codes = rest.map(({ code }) => code.trim());
  const header = codes.findIndex((_, at) => rest[at]?.kind === 'code');
  const signature = [head?.code.trimEnd() ?? '', ...codes.slice(0, Math.max(0, header))];
  const ends = signature.some((code) => code.endsWith(':') || /:\s*(?:\.\.\.|pass)$/.test(code));
  if (!ends) return false;
  return codes.every((code, at) => rest[at]?.kind !== 'code' || placeholder.test(code));
}

const placeholder = /^(?:""|pass|\.\.\.|raise NotImplementedError\b.*)$/;

/** Whether there is a `return` outside every function, or the first statement is indented. */
function readsLikeBody(indented: string, lines: readonly PythonLine[]): boolean {
  const first = pythonLines(indented).lines.find(({ kind }) => kind === 'code');
  if (first && first.indent > 0) return true;
  const functions: number[] = [];
  for (const { kind, indent, code } of lines) {
    if (kind !== 'code') continue;
    while ((functions.at(-1) ?? -1) >= indent) functions.pop();
    const statement = code.trimStart();
    if (/^(?:async\s+def|def|class)\s/.test(statement)) functions.push(indent);
    else if (functions.length === 0 && /^(?:return|yield)\b/.test(statement)) return true;
  }
  return false;
}
