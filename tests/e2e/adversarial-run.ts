import type { Page } from '@playwright/test';
import type { Verdict } from '../../src/core/grading/verdict.ts';
import { canary, type AdversarialSample } from '../adversarial/corpus.ts';
import { problems, type AdversarialProblem } from '../adversarial/problems.ts';
import { importRun, jsonLines } from './headless.ts';
import { keyOf, storedVerdicts } from './stored.ts';

/** Where and for how long the samples run. */
export interface CorpusConditions {
  /** Host and port that HOST stands for. */
  readonly host: string;
  readonly timeMs: number;
}

/** What came of a hostile sample, and of the honest one that had its lane after it. */
export interface Aftermath {
  readonly sample: AdversarialSample;
  readonly verdict: Verdict;
  readonly canary: Verdict;
}

export interface CorpusRun {
  /** The canary in a lane that has seen no sample. */
  readonly untouched: Verdict;
  readonly aftermaths: readonly Aftermath[];
}

/** A problem of its own for every sample: runs go through problems in order, samples do not. */
interface Step {
  readonly taskId: string;
  readonly problem: AdversarialProblem;
  readonly program: string;
}

/** The reference is slow on purpose, so that no canary is suspected of an endless loop. */
const canaryProblem: AdversarialProblem = {
  entryPoint: 'traces',
  reference: 'for _ in range(300_000): pass\nreturn []',
  checks: 'assert candidate() == []',
};

/** Grades samples in an open headless page with one lane, each followed by a canary. */
export async function runCorpus(
  page: Page,
  samples: readonly AdversarialSample[],
  { host, timeMs }: CorpusConditions,
): Promise<CorpusRun> {
  // A page may grade the corpus more than once; problems of another run are other problems.
  const run = crypto.randomUUID().slice(0, 8);
  const steps = stepsOf(samples, run);
  const runId = await importRun(
    page,
    { name: 'problems.jsonl', text: jsonLines(steps.map((step) => problemRecord(step, host))) },
    {
      name: 'samples.jsonl',
      text: jsonLines(steps.map(({ taskId, program }) => ({ task_id: taskId, solution: program }))),
    },
  );
  await page.evaluate(
    ([id, limits]) => {
      window.headless.configure({ lanes: 1 });
      return window.headless.grade(id, [1], limits);
    },
    [runId, { timeMs }] as const,
  );
  const stored = await storedVerdicts(page);
  const verdictOf = (taskId: string): Verdict => {
    const graded = stored.get(keyOf({ taskId, index: 0 }));
    if (!graded) throw new Error(`${taskId} has no verdict`);
    return graded.verdict;
  };
  return {
    untouched: verdictOf(taskIdOf(run, 0, 'canary')),
    aftermaths: samples.map((sample, index) => ({
      sample,
      verdict: verdictOf(taskIdOf(run, index, sample.name)),
      canary: verdictOf(taskIdOf(run, index + 1, 'canary')),
    })),
  };
}

const taskIdOf = (run: string, position: number, name: string): string =>
  `${run}/${String(position).padStart(4, '0')}/${name}`;

function stepsOf(samples: readonly AdversarialSample[], run: string): Step[] {
  const canaryAt = (position: number): Step => ({
    taskId: taskIdOf(run, position, 'canary'),
    problem: canaryProblem,
    program: canary,
  });
  return [
    canaryAt(0),
    ...samples.flatMap(({ name, problem, program }, index) => {
      const asked = problems[problem];
      if (!asked) throw new Error(`There is no problem ${problem}.`);
      return [{ taskId: taskIdOf(run, index, name), problem: asked, program }, canaryAt(index + 1)];
    }),
  ];
}

function problemRecord({ taskId, problem }: Step, host: string): object {
  const { entryPoint, reference, checks } = problem;
  return {
    task_id: taskId,
    prompt: `def ${entryPoint}(items=None):
`,
    entry_point: entryPoint,
    ...(reference !== undefined && { canonical_solution: indent(reference) }),
    test: `def check(candidate):
${indent(checks.trim().replaceAll('HOST', host))}`,
  };
}

const indent = (lines: string): string => lines.replace(/^/gm, '    ') + '\n';
