import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import type { StopReason } from '../../../../src/core/sampling/completion.ts';
import type { Answer, AnswerMode } from '../../../../src/core/sampling/extract/extraction.ts';
import { languageProblems } from './language-problems.ts';
import { problems } from './problems.ts';

/** An answer of the corpus and what should be made of it. */
export interface CorpusCase {
  readonly title: string;
  readonly problem: Problem;
  readonly mode: AnswerMode;
  readonly answer: Answer;
  readonly form: 'completion' | 'solution';
  readonly reason: string;
  readonly changes: readonly string[];
  /** Whether the program passes the tests of its problem. */
  readonly passes: boolean;
  readonly code: string;
}

/**
 * Reads the corpus: text files of cases, each `=== title`, lines `key: value`, the answer after
 * `--- answer` and the code after `--- code`. `⟦U+200B⟧` stands for a character one cannot see, and
 * `line-ends: crlf` for Windows line ends in the answer.
 */
export const readAnswers = (): CorpusCase[] => readFolder(import.meta.dirname, problems);

/** The answers in other languages than Python, in the same form. */
export const readLanguageAnswers = (): CorpusCase[] =>
  readFolder(join(import.meta.dirname, 'languages'), languageProblems);

type Problems = Readonly<Record<string, Problem>>;

function readFolder(folder: string, known: Problems): CorpusCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return text
      .split(/^=== /m)
      .slice(1)
      .map((one) => readCase(one, known));
  });
}

function readCase(text: string, known: Problems): CorpusCase {
  const [head = '', rest = ''] = text.split(/^--- answer\n/m);
  const [answer = '', code = ''] = rest.split(/^--- code\n/m);
  const [title = '', ...lines] = head.trim().split('\n');
  const fields = new Map(lines.map((line) => line.split(': ') as [string, string]));
  const field = (key: string, otherwise?: string): string => {
    const value = fields.get(key) ?? otherwise;
    if (value === undefined) throw new Error(`${title}: no "${key}"`);
    return value;
  };
  const problem = known[field('problem')];
  if (!problem) throw new Error(`${title}: unknown problem`);
  const stop = field('stop', '');
  return {
    title,
    problem,
    mode: field('mode', 'chat') as AnswerMode,
    answer: {
      text: characters(answer.replace(/\n$/, ''), field('line-ends', 'lf')),
      ...(stop !== '' && { stopReason: stop as StopReason }),
    },
    form: field('form', 'solution') as 'solution',
    reason: field('reason'),
    changes: field('changes', '')
      .split(', ')
      .filter((name) => name !== ''),
    passes: field('passes', 'yes') === 'yes',
    code: characters(code.trim() === '' ? '' : code.replace(/\n+$/, '\n'), 'lf'),
  };
}

const characters = (text: string, lineEnds: string): string =>
  text
    .replace(/⟦U\+([0-9A-F]{4,5})⟧/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replaceAll('\n', lineEnds === 'crlf' ? '\r\n' : '\n');
