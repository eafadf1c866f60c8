import { m } from '../messages/messages.js';
import { estimateCurve } from '../core/statistics/estimate-curve.ts';
import { formatEstimate } from '../core/statistics/format-estimate.ts';
import { triesToMatch, type MatchingTries } from '../core/statistics/tries-to-match.ts';
import { armLines } from './arm-lines.ts';
import { finishedTallies, isComplete, sharedTallies, type Arm } from './experiment-arm.ts';
import { overProblems, triesAxis, type FigureMark } from './experiment-figure.ts';
import { pickChains, stages, type ExperimentKind } from './experiment-kind.ts';
import { triesText } from './experiment-words.ts';

/** Where a weaker model with more tries meets a stronger one with fewer. */
export const modelStages: ExperimentKind = {
  id: 'stages',
  get title() {
    return m.experiments_stages_title();
  },
  get lead() {
    return m.experiments_stages_lead();
  },
  source: { text: 'Large Language Monkeys', href: 'https://arxiv.org/abs/2407.21787' },
  plan: ({ problems, models }) =>
    stages.map((stage) => ({
      arm: stage,
      model: models[stage],
      temperature: 0.8,
      n: 40,
      taskIds: pickChains(problems, [1, 2, 3, 4, 5, 6], 4),
    })),
  rank: ({ experiment }) => stages.findIndex((stage) => stage === experiment?.arm),
  figure: (arms, locale) => {
    const shown = arms.filter((arm) => finishedTallies(arm).length > 0);
    const series = armLines(shown);
    const matches = matchesOf(shown.filter(isComplete));
    return {
      x: triesAxis(m.experiments_tries_axis(), series),
      y: 'pass@k',
      series,
      marks: matches.flatMap(markOf),
      reading: matches.map((match) => matchText(match, locale)),
    };
  },
};

/** A stage and the next better one. */
interface Match {
  readonly chaser: string;
  readonly leader: string;
  readonly matching: MatchingTries;
  /** The leader's pass@1. */
  readonly target: ReturnType<typeof overProblems>;
  /** The chaser's samples. */
  readonly most: number;
}

function matchesOf(arms: readonly Arm[]): Match[] {
  const tallies = sharedTallies(arms);
  return arms.slice(1).flatMap((arm, i): Match[] => {
    const [chaser, leader] = [tallies[i] ?? [], tallies[i + 1] ?? []];
    const matching = triesToMatch(leader, chaser);
    const [first] = estimateCurve(leader, [1]);
    if (!matching || !first) return [];
    const most = Math.min(...chaser.map(({ n }) => n));
    const names = { chaser: arms[i]?.label ?? '', leader: arm.label };
    return [{ ...names, matching, target: overProblems(first), most }];
  });
}

function markOf({ chaser, leader, matching, target }: Match): FigureMark[] {
  if (!Number.isFinite(matching.tries)) return [];
  const text = `${matching.tries} × ${chaser} = ${leader}`;
  return [{ x: matching.tries, value: target.value, text }];
}

function matchText({ chaser, leader, matching, target, most }: Match, locale: string): string {
  const value = formatEstimate(target, locale);
  return m.experiments_s_match({ chaser, leader, value, tries: triesText(matching, most) });
}
