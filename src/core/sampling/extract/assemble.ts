import { said } from '../../said.ts';
import type { Problem } from '../../problems/problem.ts';
import { pythonLines } from '../python/python-lines.ts';
import type { Candidate } from './candidate.ts';
import { change, changeCodes, type ChangeCode } from './changes.ts';
import type { Choice } from './choose.ts';
import { limitReached } from './extract-from-completion.ts';
import type { Extraction } from './extraction.ts';
import { bodyIndentation, indentBody } from './indent-body.ts';
import { promptPreamble, withPreamble } from './prompt-preamble.ts';
import { reason } from './reasons.ts';
import { removeDemo } from './remove-demo.ts';

/** What an extraction is made of, once the blocks are chosen. */
export interface Assembly {
  readonly choice: Choice;
  readonly candidates: readonly Candidate[];
  readonly problem: Problem;
  /** The answer that the blocks were found in. */
  readonly text: string;
  /** Whether the answer ended before the model did. */
  readonly isCut: boolean;
  readonly changes: readonly ChangeCode[];
}

/** Makes the code of the chosen blocks, and says what was found and done. */
export function assemble(assembly: Assembly): Extraction {
  const { choice, problem } = assembly;
  const { code, changes } = choice.form === 'completion' ? body(assembly) : solution(assembly);
  const all = new Set([...assembly.changes, ...aroundCode(assembly), ...changes]);
  return {
    code,
    form: choice.form,
    reason: finalReason(assembly, problem.entryPoint),
    changes: changeCodes.filter((known) => all.has(known)).map(change),
  };
}

interface Made {
  readonly code: string;
  readonly changes: readonly ChangeCode[];
}

function solution({ choice, problem }: Assembly): Made {
  const joined = joinParts(choice);
  const shown = removeDemo(joined, problem.entryPoint);
  const preamble = problem.promptKind === 'code' ? promptPreamble(problem, shown) : '';
  return {
    code: `${withPreamble(preamble, shown.replace(/^\s*\n/, '').trimEnd())}\n`,
    changes: [
      ...(shown === joined ? [] : (['demo-removed'] as const)),
      ...(preamble === '' ? [] : (['prompt-kept'] as const)),
    ],
  };
}

/** The parts one after the other; a part that goes on with a function is put under it. */
function joinParts({ parts, main }: Choice): string {
  const texts = parts.map((part) =>
    part !== main && part.isBody && main.defines !== 'whole'
      ? indentBody(part.indented, bodyIndentation(main.text))
      : part.text.trimEnd(),
  );
  return texts.join(main.defines === 'whole' ? '\n\n\n' : '\n');
}

function body({ choice: { main }, problem: { prompt } }: Assembly): Made {
  const own = bodyAlone(main.indented);
  const moved = indentBody(own, bodyIndentation(prompt));
  const code = `${moved.replace(/^\s*\n/, '').trimEnd()}\n`;
  return {
    code: prompt.endsWith('\n') ? code : `\n${code}`,
    changes: [
      ...(own === main.indented ? [] : (['demo-removed'] as const)),
      ...(moved === own ? [] : (['reindented'] as const)),
    ],
  };
}

/** An indented body without the statements at the left margin that follow it. */
function bodyAlone(text: string): string {
  const { lines } = pythonLines(text);
  const first = lines.findIndex(({ kind }) => kind === 'code');
  if ((lines[first]?.indent ?? 0) === 0) return text;
  const end = lines.findIndex(({ kind, indent }) => kind === 'code' && indent === 0);
  return end < 0 ? text : text.split('\n').slice(0, end).join('\n');
}

/** What was left out around the chosen blocks. */
function aroundCode({ choice: { parts, main }, candidates, text }: Assembly): ChangeCode[] {
  const own = parts.flatMap(({ changes }) => changes).filter((code) => code !== 'dedented');
  const isPlain = main.block.source === 'plain';
  const words = isPlain && (parts.length > 1 || main.block.text.trim() !== text.trim());
  const moved = parts.some(({ changes }) => changes.includes('dedented'));
  return [
    ...own,
    ...(words ? (['prose-removed'] as const) : []),
    ...(parts.length < candidates.length ? (['other-blocks'] as const) : []),
    ...(moved && parts.every(({ isBody }) => !isBody) ? (['dedented'] as const) : []),
  ];
}

function finalReason(assembly: Assembly, entryPoint: string | undefined): Extraction['reason'] {
  const { main, parts, reason: found, detail } = assembly.choice;
  const isAlone = parts.length === 1;
  if (isAlone && main.defines === 'stub') {
    return reason('stub', entryPoint === undefined ? said`the function` : `\`${entryPoint}\``);
  }
  if (assembly.isCut && endsAnswer(assembly)) return reason('incomplete', limitReached);
  if (isAlone && main.defines === 'unfinished') {
    return reason('incomplete', said`a bracket, string or block is left open`);
  }
  return reason(found, detail);
}

/** Whether nothing follows the function, or body, in the answer, so that its end may be missing. */
function endsAnswer({ choice: { main, form }, problem: { entryPoint } }: Assembly): boolean {
  if (main.block.source === 'fence' && main.block.closed) return false;
  if (form === 'completion' || main.defines === 'unfinished') return true;
  return main.statements.at(-1)?.binds.includes(entryPoint ?? '') ?? false;
}
