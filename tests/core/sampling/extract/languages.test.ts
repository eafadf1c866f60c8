import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../../../src/core/grading/program.ts';
import { extractCode } from '../../../../src/core/sampling/extract/extract-code.ts';
import { definitionLine } from '../../../../src/core/sampling/extract/languages/definition-line.ts';
import { noCodeReasons } from '../../../../src/core/sampling/extract/reasons.ts';
import { languageProblems } from '../answers/language-problems.ts';
import { readLanguageAnswers, type CorpusCase } from '../answers/read-answers.ts';

const corpus = readLanguageAnswers();
const extracted = ({ answer, problem, mode }: CorpusCase) => extractCode(answer, problem, mode);

/** The whole programs of an answer: one per source of tests. */
function programsOf(example: CorpusCase): string[] {
  const { code, form } = extracted(example);
  const { solution, tests } = buildProgram(example.problem, { text: code, form });
  return tests.map((source) => `${solution}\n${source}`);
}

describe('extractCode on the corpus of other languages', () => {
  test('there are at least 35 answers in 13 languages, each with a title of its own', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(35);
    expect(new Set(corpus.map(({ problem }) => problem.language)).size).toBe(13);
    expect(new Set(corpus.map(({ title }) => title)).size).toBe(corpus.length);
  });

  test.each(corpus)('extractCode(answer) finds the code: $title', (example) => {
    const { code, form, reason, changes } = extracted(example);
    expect({
      code: code.replace(/\n*$/, code === '' ? '' : '\n'),
      form,
      reason: reason.code,
      changes: changes.map((change) => change.code),
    }).toEqual({
      code: example.code,
      form: example.form,
      reason: example.reason,
      changes: example.changes,
    });
    expect(code === '').toBe([...noCodeReasons].some((known) => known === reason.code));
  });

  const inJavascript = corpus.filter(
    ({ problem, code }) => problem.language === 'javascript' && code !== '',
  );
  test.each(inJavascript)('the programs do in Node what the corpus says: $title', (example) => {
    const context = { require: createRequire(import.meta.url), console: { log: () => undefined } };
    const run = () => {
      for (const program of programsOf(example)) {
        runInNewContext(program, { ...context, module: {} });
      }
    };
    if (example.passes) expect(run).not.toThrow();
    else expect(run).toThrow();
  });

  // Bash is wherever these tests run; its tests close the function that the answer leaves open.
  const inShell = corpus.filter(({ problem }) => problem.language === 'shell');
  test.each(inShell)('the programs exit with 0 in Bash: $title', (example) => {
    for (const program of programsOf(example)) execFileSync('bash', ['-c', program]);
  });
});

describe('extractCode for other languages', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      '```',
      '```js\n',
      '\n```\n',
      '~~~\n',
      '{',
      '}',
      '"',
      "'",
      '`',
      '/*',
      '*/',
      '//',
    ),
    fc.constantFrom(
      'function double_it(n) {\n',
      'return 1;\n',
      '\t',
      '\n',
      '<think>',
      '#',
      '<?php\n',
    ),
    fc.constantFrom(
      'long double_it(long n) {\n',
      '\n}',
      'int main(',
      'class A {\n',
      'import "a"\n',
    ),
    fc.string({ maxLength: 8 }),
  );
  const answers = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));
  const stops = fc.constantFrom('stop', 'length', 'aborted', undefined);

  test('extractCode(anything) gives code exactly where its reason does not say there is none', () => {
    const asked = fc.constantFrom(...Object.values(languageProblems));
    const modes = fc.constantFrom('chat', 'completion');
    fc.assert(
      fc.property(answers, asked, modes, stops, (text, problem, mode, stopReason) => {
        const answer = { text, ...(stopReason && { stopReason }) } as const;
        const { code, reason, form } = extractCode(answer, problem, mode);
        expect(code.trim() === '').toBe(noCodeReasons.has(reason.code));
        if (problem.promptKind === 'text') expect(form).toBe('solution');
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['```js\n', '/*', '"', '`', '{', 'function ', "'", '#', 'a '])(
    'extractCode(%j many times over) comes to an end',
    (piece) => {
      const text = `\`\`\`js\nfunction double_it(n) {\n${piece.repeat(60_000)}`;
      for (const problem of Object.values(languageProblems)) {
        // Work that grew with the square of the text would meet the limit of the test.
        expect(extractCode({ text }, problem, 'chat').reason).toBeDefined();
      }
    },
    60_000,
  );
});

describe('definitionLine(text, name)', () => {
  test.each([
    'function f(x) {',
    'export const f = (x) => x',
    'local function f(x)',
    'def f(x)',
    'f <- function(x) {',
    'sub f {',
    'f() {',
    'std::vector<int> f(std::vector<int> x) {',
    'public static ArrayList<Long> f(long x) {',
    'pub fn f(x: &str) -> String {',
    'func (s *Stack) f(x int) int {',
    '(define (f x)',
    'f :: Int -> Int',
    'let rec f x =',
  ])('finds %j', (line) => {
    expect(definitionLine(`// f\n${line}\n`, 'f')).toBe(1);
  });

  test.each([
    'f(1);',
    'console.log(f(1));',
    'const y = f(1);',
    'return f(x - 1)',
    'assert f(2) == 4',
    'long f(long);',
    '(check-equal? (f 2) 4)',
    'def fast(x)',
    'int main() { return f(1); }',
  ])('passes over %j', (line) => {
    expect(definitionLine(line, 'f')).toBe(-1);
  });
});
