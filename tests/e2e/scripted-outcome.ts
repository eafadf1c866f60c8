import { estimateCurve, type CurvePoint } from '../../src/core/statistics/estimate-curve.ts';
import { formatEstimate } from '../../src/core/statistics/format-estimate.ts';
import { scripted, scriptedTask, type ScriptedPlan } from './scripted-run.ts';
import { keyOf } from './stored.ts';

/** Every sample of a run, in the order in which they are drawn, with the verdict it must get. */
export const scriptedSamples = ({ problems, samples, seed }: ScriptedPlan) =>
  Array.from({ length: problems }, (_, problem) =>
    Array.from({ length: samples }, (_, index) => ({
      problem,
      key: keyOf({ taskId: scriptedTask(problem), index }),
      kind: scripted(problem, seed + index).kind,
    })),
  ).flat();

/** What the page must say at the end of an undisturbed run, worked out without it. */
export function scriptedOutcome(plan: ScriptedPlan) {
  const all = scriptedSamples(plan);
  const correct = all.filter(({ kind }) => kind === 'passed');
  const tallies = Array.from({ length: plan.problems }, (_, problem) => ({
    taskId: scriptedTask(problem),
    n: plan.samples,
    c: correct.filter((one) => one.problem === problem).length,
  }));
  const [first, tenth] = estimateCurve(tallies, [1, 10]);
  if (!first || !tenth) throw new Error('no estimate of a whole run');
  return {
    legend: { passed: correct.length, failed: all.length - correct.length },
    estimates: { 'pass@1': estimateText(first), 'pass@10': estimateText(tenth) },
  };
}

const estimateText = ({ value, overProblems }: CurvePoint): string =>
  formatEstimate({ value, ...overProblems }, 'en-US');
