import { buildProgram } from '../../core/grading/program.ts';
import type { Run } from '../../core/grading/run.ts';
import type { Sample } from '../../core/grading/sample.ts';
import type { Verdict } from '../../core/grading/verdict.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { JsonObject } from '../json/json-object.ts';
import type { GradedAttempt, GradedTask } from './eval-plus-results.ts';
import { humanEvalResult } from './human-eval-result.ts';
import { multiPlEHead } from './problem-record.ts';

/**
 * One problem's samples as a record of MultiPL-E: `completions` of all, `results` of those that count
 * into n, since its `pass_k.py` takes their number for n. Without `completions` where one of them does
 * not continue the prompt. `program` is what ran here, with the benchmark's own imports in front.
 */
export function multiPlEResults(
  { problem, attempts }: GradedTask,
  { source, finishedAt, createdAt }: Run,
): JsonObject {
  const timestamp = Math.floor(Date.parse(finishedAt ?? createdAt) / 1000);
  const graded = attempts.filter(({ verdict }) => humanEvalResult(verdict).passed !== null);
  const texts = attempts.map(({ sample }) => continuation(problem, sample));
  return {
    ...multiPlEHead(problem),
    ...paramsOf(source.params, attempts[0]?.sample),
    prompt: problem.prompt,
    tests: testsOf(problem),
    ...(texts.every((text) => text !== undefined) && { completions: texts }),
    stop_tokens: problem.stopSequences ?? [],
    results: graded.map((attempt) => ({ ...resultOf(problem, attempt), timestamp })),
  };
}

const testsOf = (problem: Problem): string =>
  buildProgram(problem, { text: '', form: 'completion' }).tests.join('\n');

/** The text that goes behind the prompt; undefined for a program that does not begin with it. */
function continuation({ prompt, promptKind }: Problem, { completion }: Sample): string | undefined {
  const { form, text } = completion;
  if (form === 'completion' || promptKind === 'text') return text;
  return text.startsWith(prompt) ? text.slice(prompt.length) : undefined;
}

function paramsOf(params: Run['source']['params'], first: Sample | undefined): JsonObject {
  if (params) {
    const { temperature, topP, maxTokens } = params;
    return { temperature, top_p: topP, max_tokens: maxTokens };
  }
  const known = ['temperature', 'top_p', 'max_tokens'];
  return Object.fromEntries(
    Object.entries(first?.extra ?? {}).filter(([name]) => known.includes(name)),
  );
}

function resultOf(problem: Problem, { sample, verdict }: GradedAttempt): JsonObject {
  const { solution, tests } = buildProgram(problem, sample.completion);
  return {
    program: [solution, ...tests].join('\n'),
    // What programs print is not kept for exports.
    stdout: '',
    stderr: errorText(verdict),
    ...statusOf(verdict),
  };
}

function errorText(verdict: Verdict | undefined): string {
  if (verdict?.kind === 'failed') return verdict.error.traceback;
  return verdict?.kind === 'crashed' ? verdict.message : '';
}

/** A verdict in the words of MultiPL-E's `eval_*.py`. */
function statusOf(verdict: Verdict | undefined): { status: string; exit_code: number } {
  if (verdict?.kind === 'passed') return { status: 'OK', exit_code: 0 };
  if (verdict?.kind === 'timed-out') return { status: 'Timeout', exit_code: -1 };
  const isSyntax = verdict?.kind === 'failed' && verdict.error.type === 'SyntaxError';
  return { status: isSyntax ? 'SyntaxError' : 'Exception', exit_code: 1 };
}
