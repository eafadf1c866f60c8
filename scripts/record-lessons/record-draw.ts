import type { DrawSpec } from '../../src/lessons/draw-spec.ts';
import type { LessonSample } from '../../src/lessons/lesson-sample.ts';
import {
  letterOf,
  type RecordedDraw,
  type RecordedProblem,
} from '../../src/lessons/recorded/recorded-run.ts';

/** Samples as a recording keeps them; throws where one is missing, or was not judged. */
export function recordDraw(
  spec: DrawSpec,
  samples: readonly LessonSample[],
  withTexts: readonly string[],
): RecordedDraw {
  const problems = (spec.taskIds ?? []).map((task) => {
    const own = samplesOf(samples, task);
    if (own.length !== spec.n || own.some(({ kind }) => kind === 'runner-error'))
      throw new Error(`${task} has not ${spec.n} samples with a verdict.`);
    return recordProblem(task, own, withTexts.includes(task));
  });
  return { temperature: spec.temperature, problems };
}

function recordProblem(
  task: string,
  samples: readonly LessonSample[],
  withText: boolean,
): RecordedProblem {
  const tests = samples.flatMap((one) => (one.tests ? [wordOf(one.tests)] : []));
  return {
    task,
    verdicts: samples.map(({ kind }) => letterOf(kind)).join(''),
    tokens: samples.map(({ tokens }) => tokens),
    logProbs: samples.map(({ sumLogProb }) => Math.round(sumLogProb * 1e3) / 1e3),
    drawMs: Math.round(sum(samples.map(({ drawMs = 0 }) => drawMs))),
    gradeMs: Math.round(sum(samples.map(({ gradeMs = 0 }) => gradeMs))),
    ...(tests.length === samples.length && { tests: tests.join(' ') }),
    ...(withText && { texts: samples.map(({ completion = '' }) => completion) }),
  };
}

/** The problems of which nearest to half the samples are right, each of another number of steps. */
export function tellingTasks(samples: readonly LessonSample[], count: number): string[] {
  const tasks = [...new Set(samples.map(({ taskId }) => taskId))];
  const offHalf = (task: string): number => {
    const own = samplesOf(samples, task);
    return Math.abs(own.filter(({ kind }) => kind === 'passed').length / own.length - 0.5);
  };
  const chosen = new Map<string, string>();
  for (const task of tasks.sort((a, b) => offHalf(a) - offHalf(b))) {
    const steps = task.split('-')[0] ?? task;
    if (!chosen.has(steps) && chosen.size < count) chosen.set(steps, task);
  }
  return [...chosen.values()];
}

const samplesOf = (samples: readonly LessonSample[], task: string): LessonSample[] =>
  samples.filter(({ taskId }) => taskId === task).sort((a, b) => a.index - b.index);

const wordOf = (tests: readonly boolean[]): string =>
  tests.map((held) => (held ? '1' : '0')).join('');

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
