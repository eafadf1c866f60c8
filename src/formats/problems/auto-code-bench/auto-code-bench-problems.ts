import { said } from '../../../core/said.ts';
import * as v from 'valibot';
import type { Problem } from '../../../core/problems/problem.ts';
import { languageId } from '../../../core/problems/language-names.ts';
import type { ProblemFormat } from '../../format.ts';
import { hasFields } from '../../has-fields.ts';
import { nonEmptyText, validate } from '../../validate.ts';
import { autoCodeBenchTaskId } from './auto-code-bench-task-id.ts';
import { firstBlock } from './first-block.ts';

// `difficulty` is left out: it says what another model could do, and means nothing to a verdict.
const schema = v.object({
  question: nonEmptyText,
  canonical_solution: v.string(),
  demo_test_func: nonEmptyText,
  full_test_func: nonEmptyText,
  language: nonEmptyText,
});

/**
 * Problems of AutoCodeBench (Tencent Hunyuan 2025). By its `call_sandbox.py` an answer passes when both
 * tests do, each a program of its own; what its `code_splicer.py` does to the tests is done here.
 */
export const autoCodeBenchProblems: ProblemFormat = {
  id: 'auto-code-bench-problems',
  label: said`AutoCodeBench problems (question, demo_test_func, full_test_func)`,
  kind: 'problems',
  recognise: (record) =>
    hasFields(record, 'question', 'demo_test_func', 'full_test_func', 'language') &&
    !hasFields(record, 'output')
      ? 1
      : 0,
  parse(record, where): Problem {
    const raw = validate(schema, record, where);
    const language = languageId(raw.language);
    const spliced = splicers[language] ?? ((test: string) => test);
    const setup = setups[language];
    return {
      ...(language !== 'python' && { language }),
      taskId: autoCodeBenchTaskId(raw.question, raw.language),
      prompt: raw.question,
      promptKind: 'text',
      canonicalSolution: firstBlock(raw.canonical_solution) ?? raw.canonical_solution,
      tests: {
        kind: 'programs',
        sources: [raw.demo_test_func, raw.full_test_func].map(spliced),
      },
      ...(setup !== undefined && { setup }),
    };
  },
};

const setups: Readonly<Record<string, string>> = {
  cpp: '#include <iostream>\nusing namespace std;\n',
};

const splicers: Readonly<Record<string, (test: string) => string>> = {
  php: (test) => test.replaceAll('<?php', '').trim() + '\n',
  racket: (test) => test.replace(/^\s*#lang.*\n?/gm, ''),
  javascript: withEntryCall,
};

/** JavaScript's tests may define a function with a set name and leave the call to the sandbox. */
function withEntryCall(test: string): string {
  const entry = ['demoTesting', 'fullTesting'].find((name) => defines(test, name));
  if (entry === undefined || endsWithCall(test, entry)) return test;
  return `${test}\n\n${entry}()`;
}

const defines = (test: string, name: string): boolean =>
  new RegExp(`function\\s+${name}\\s*\\(|\\b${name}\\s*=\\s*(?:function\\s*)?\\(`).test(test);

const endsWithCall = (test: string, name: string): boolean =>
  new RegExp(`\\n\\s*${name}\\s*\\(\\s*\\)\\s*;?\\s*$`).test(test);
