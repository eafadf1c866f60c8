import { languageOf } from '../../../problems/language-of.ts';
import type { Problem } from '../../../problems/problem.ts';
import { testTexts } from '../../../problems/test-texts.ts';
import type { ChangeCode } from '../changes.ts';
import { openBraces } from './brace-end.ts';
import { closedByTests } from './closed-by-tests.ts';
import { definitionLine } from './definition-line.ts';
import { goFile } from './go-file.ts';
import { mendFile } from './mend-file.ts';
import { openEnd } from './open-end.ts';
import { missingFrame, promptFrame } from './prompt-frame.ts';

/** Code in the form in which its program is built. */
export interface AssembledFile {
  readonly code: string;
  readonly changes: readonly ChangeCode[];
}

/** A block that defines the function as one file that the tests can stand behind. */
export function assembleFile(block: string, problem: Problem): AssembledFile {
  const language = languageOf(problem);
  const tests = testTexts(problem.tests).join('\n');
  const { code, changes } = mendFile(block.replace(/^\s*\n/, '').trimEnd(), language, tests);
  const ended =
    problem.promptKind === 'code' && closedByTests(problem) > 0 ? opened(code, problem) : undefined;
  const framed = withFrame(ended ?? code, problem, language);
  return {
    code: `${framed.trimEnd()}\n`,
    changes: [
      ...changes,
      ...(ended === undefined ? [] : (['end-left-to-tests'] as const)),
      ...(framed === (ended ?? code) ? [] : (['prompt-kept'] as const)),
    ],
  };
}

function opened(code: string, { entryPoint, prompt }: Problem): string | undefined {
  const line = entryPoint === undefined ? -1 : definitionLine(code, entryPoint);
  const parts = line < 0 ? undefined : openEnd(code, line);
  if (!parts) return undefined;
  // What closes a class closes the prompt's, so the members go behind its head.
  const head = promptFrame(prompt).filter((text) => /\{\s*$/.test(text));
  return [parts.imports, ...head, parts.others, parts.open]
    .filter((part) => part !== '')
    .join('\n');
}

function withFrame(code: string, problem: Problem, language: string): string {
  const { prompt, promptKind, setup } = problem;
  if (promptKind === 'text') return code;
  if (language === 'go') return goFile(code, prompt, setup);
  const missing = missingFrame(promptFrame(prompt), code);
  if (missing.length === 0) return code;
  const isTag = (line: string): boolean => /^(?:<\?php|#!|#lang)/.test(line);
  // An opening tag of the answer's own stays in front.
  const [first = '', ...rest] = code.split('\n');
  return isTag(first)
    ? [first, ...missing.filter((line) => !isTag(line)), ...rest].join('\n')
    : [...missing, code].join('\n');
}

/** A body as what continues the prompt, with the brace that nothing else closes. */
export function assembleBody(block: string, problem: Problem): AssembledFile {
  const body = block.replace(/^\s*\n/, '').trimEnd();
  const open = openBraces(`${problem.prompt}${body}`) - closedByTests(problem);
  const code = problem.prompt.endsWith('\n') ? body : `\n${body}`;
  return open === 1
    ? { code: `${code}\n}\n`, changes: ['brace-added'] }
    : { code: `${code}\n`, changes: [] };
}
