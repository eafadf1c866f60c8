import * as v from 'valibot';
import type { Run, RunTemplate } from '../core/grading/run.ts';
import type { Sample } from '../core/grading/sample.ts';
import type { Verdict } from '../core/grading/verdict.ts';
import type { PracticeEntry } from '../core/practice/practice-entry.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import { changeCodes } from '../core/sampling/extract/changes.ts';
import { reasonCodes } from '../core/sampling/extract/reasons.ts';
import type { GradedSample } from '../evaluate/run-store.ts';
import { nonEmptyText as id } from '../formats/validate.ts';
import type { StoredProblem } from '../storage/database.ts';

// What the records of a backup must look like. Each schema is tied to its domain type, so that a
// required field added there and forgotten here does not compile. Records are checked, not rebuilt:
// fields that no schema names survive.

/** A whole number from 0 on. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const text = v.string();
const maybeText = v.exactOptional(text);

const testsSchema = v.variant('kind', [
  v.object({ kind: v.literal('check'), source: text }),
  v.object({ kind: v.literal('asserts'), setup: text, asserts: v.array(text) }),
  v.object({ kind: v.literal('programs'), sources: v.array(text) }),
]);

const problemSchema = v.object({
  language: maybeText,
  taskId: id,
  prompt: text,
  promptKind: v.picklist(['code', 'text']),
  entryPoint: maybeText,
  canonicalSolution: maybeText,
  tests: testsSchema,
  setup: maybeText,
  stopSequences: v.exactOptional(v.array(text)),
  weakTests: v.exactOptional(testsSchema),
  cluster: maybeText,
}) satisfies v.GenericSchema<unknown, Problem>;

export const problemSetSchema = v.object({
  id,
  name: text,
  origin: v.variant('kind', [
    v.object({ kind: v.literal('built-in'), packId: text, version: text }),
    v.object({ kind: v.literal('imported'), fileName: text, format: text }),
    v.object({ kind: v.literal('generated'), seed: v.number(), recipe: text }),
  ]),
  size: count,
  languages: v.exactOptional(v.record(text, count)),
  createdAt: text,
}) satisfies v.GenericSchema<unknown, ProblemSet>;

export const storedProblemSchema = v.object({
  setId: id,
  position: count,
  problem: problemSchema,
}) satisfies v.GenericSchema<unknown, StoredProblem>;

const paramsSchema = v.object({
  temperature: v.number(),
  topP: v.number(),
  maxTokens: v.number(),
  stop: v.array(text),
  seed: v.number(),
});

const templateSchema = v.object({
  id,
  version: v.number(),
  title: text,
  about: text,
  kind: v.picklist(['completion', 'chat']),
  promptKinds: v.array(v.picklist(['code', 'text'])),
  system: maybeText,
  text,
  answerStart: text,
  answerEnd: text,
  stops: v.array(text),
  examples: v.array(problemSchema),
  sha256: text,
}) satisfies v.GenericSchema<unknown, RunTemplate>;

export const runSchema = v.object({
  id,
  name: text,
  createdAt: text,
  problemSetId: id,
  source: v.object({
    engine: text,
    label: text,
    recording: maybeText,
    model: maybeText,
    endpoint: maybeText,
    template: v.exactOptional(templateSchema),
    fileName: maybeText,
    format: maybeText,
    params: v.exactOptional(paramsSchema),
  }),
  plan: v.record(text, count),
  limits: v.object({
    timeMs: v.number(),
    timePinned: v.exactOptional(v.boolean()),
    memoryMiB: v.number(),
    outputChars: v.number(),
  }),
  tests: v.exactOptional(v.literal('weak')),
  experiment: v.exactOptional(v.object({ id: text, kind: text, arm: text })),
  finishedAt: maybeText,
  runtime: maybeText,
}) satisfies v.GenericSchema<unknown, Run>;

export const sampleSchema = v.object({
  runId: id,
  taskId: id,
  index: count,
  completion: v.object({
    text,
    form: v.picklist(['completion', 'solution']),
    stopReason: v.exactOptional(v.picklist(['stop', 'length', 'aborted'])),
    tokens: v.exactOptional(count),
    logProb: v.exactOptional(v.number()),
  }),
  answer: v.exactOptional(
    v.object({
      text: maybeText,
      reason: v.object({ code: v.picklist(reasonCodes), sentence: text }),
      changes: v.array(v.object({ code: v.picklist(changeCodes), sentence: text })),
      promptSha256: text,
    }),
  ),
  position: v.exactOptional(count),
  extra: v.exactOptional(v.record(text, v.unknown())),
  fieldOrder: v.exactOptional(v.array(text)),
}) satisfies v.GenericSchema<unknown, Sample>;

const circumstances = {
  judgedBy: v.picklist(['replay', 'nonce', 'none']),
  durationMs: v.number(),
  output: maybeText,
  outputTruncated: v.exactOptional(v.boolean()),
};

const errorSchema = v.object({
  type: text,
  message: text,
  line: v.exactOptional(v.number()),
  traceback: text,
  assertion: maybeText,
});

const causes = ['memory', 'stack', 'exit', 'runtime'] as const;

const verdictSchema = v.variant('kind', [
  v.object({ kind: v.literal('passed'), ...circumstances }),
  v.object({ kind: v.literal('failed'), error: errorSchema, ...circumstances }),
  v.object({ kind: v.literal('timed-out'), limitMs: v.number(), ...circumstances }),
  v.object({
    kind: v.literal('crashed'),
    cause: v.picklist(causes),
    message: text,
    ...circumstances,
  }),
  v.object({ kind: v.literal('no-code'), ...circumstances }),
  v.object({
    kind: v.literal('unsupported'),
    needs: text,
    notHere: v.exactOptional(text),
    error: v.exactOptional(errorSchema),
    ...circumstances,
  }),
  v.object({ kind: v.literal('runner-error'), message: text, ...circumstances }),
]) satisfies v.GenericSchema<unknown, Verdict>;

export const gradedSampleSchema = v.object({
  runId: id,
  taskId: id,
  index: count,
  verdict: verdictSchema,
}) satisfies v.GenericSchema<unknown, GradedSample>;

const practiceMark = { id, setId: id, taskId: id, at: text };

const opponentSchema = v.object({ model: text, label: text, temperature: v.number() });

export const practiceEntrySchema = v.variant('kind', [
  v.object({
    kind: v.literal('prediction'),
    opponent: opponentSchema,
    guess: count,
    of: v.pipe(count, v.minValue(1)),
    ...practiceMark,
  }),
  v.object({
    kind: v.literal('attempt'),
    program: text,
    verdict: verdictSchema,
    hints: count,
    ...practiceMark,
  }),
  v.object({ kind: v.literal('hint'), step: count, ...practiceMark }),
  v.object({
    kind: v.literal('reveal'),
    opponent: opponentSchema,
    n: count,
    c: count,
    from: v.picklist(['run', 'live']),
    runName: maybeText,
    ...practiceMark,
  }),
]) satisfies v.GenericSchema<unknown, PracticeEntry>;
