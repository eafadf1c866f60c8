import { said } from '../core/said.ts';
import { m } from '../messages/messages.js';
import { estimateCurve } from '../core/statistics/estimate-curve.ts';
import { formatEstimate } from '../core/statistics/format-estimate.ts';
import { fitDecay, type Decay } from '../core/statistics/success-decay.ts';
import type { Tally } from '../core/statistics/tally.ts';
import { chainSteps } from './chain-steps.ts';
import { finishedTallies } from './experiment-arm.ts';
import { groupBy } from './group-by.ts';
import {
  overProblems,
  type Figure,
  type FigurePoint,
  type FigureSeries,
} from './experiment-figure.ts';
import { pickChains, type ExperimentKind } from './experiment-kind.ts';
import { factorText } from './experiment-words.ts';

const lengths = [1, 2, 3, 4, 5, 6, 7, 8];

/** How success falls with every step that a problem chains. */
export const chainLength: ExperimentKind = {
  id: 'chain-length',
  get title() {
    return m.experiments_chains_title();
  },
  get lead() {
    return m.experiments_chains_lead();
  },
  source: {
    get text() {
      return m.experiments_codex_figure({ figure: '11' });
    },
    href: 'https://arxiv.org/abs/2107.03374',
  },
  plan: ({ problems, models }) => [
    {
      arm: said`all lengths`,
      model: models.medium,
      temperature: 0.8,
      n: 20,
      taskIds: pickChains(problems, lengths, 20),
    },
  ],
  rank: () => 0,
  figure: ([arm], locale) => {
    const byLength = groupBy<number, Tally>(arm ? finishedTallies(arm) : [], lengthOf);
    byLength.delete(0);
    const known = [...byLength.keys()].sort((a, b) => a - b);
    const tallies = known.flatMap((length) => byLength.get(length) ?? []);
    const decay = decayOf(tallies);
    return {
      x: { label: m.experiments_steps(), scale: 'linear', from: 1, to: Math.max(2, ...known) },
      y: m.experiments_success(),
      series: [
        ...lengthSeries(byLength, known, 1, 1),
        ...(decay ? fitSeries(known, decay) : []),
        ...lengthSeries(byLength, known, 10, 0),
      ],
      marks: [],
      reading: read(byLength, known, decay, locale),
    };
  },
};

const lengthOf = ({ taskId }: Tally): number => chainSteps(taskId) ?? 0;

/** Of pass@1: for many tries the short chains are solved all alike, and no factor describes that. */
const decayOf = (tallies: readonly Tally[]): Decay | undefined =>
  fitDecay(
    tallies.map((tally) => ({
      steps: lengthOf(tally),
      value: tally.c / tally.n,
      cluster: tally.cluster,
    })),
  );

function lengthSeries(
  byLength: ReadonlyMap<number, readonly Tally[]>,
  known: readonly number[],
  k: number,
  shade: number,
): FigureSeries[] {
  const points = known.flatMap((length): FigurePoint[] => {
    const [point] = estimateCurve(byLength.get(length) ?? [], [k]);
    return point ? [{ x: length, ...overProblems(point) }] : [];
  });
  return points.length === 0 ? [] : [{ label: `pass@${k}`, role: 'arm', shade, points }];
}

function fitSeries(known: readonly number[], { atOne, factor }: Decay): FigureSeries[] {
  if (!Number.isFinite(atOne)) return [];
  const points = known.map((x) => ({ x, value: Math.min(1, atOne * factor ** (x - 1)) }));
  return [{ label: m.experiments_fit(), role: 'fit', shade: 1, points }];
}

function read(
  byLength: ReadonlyMap<number, readonly Tally[]>,
  known: readonly number[],
  decay: Decay | undefined,
  locale: string,
): Figure['reading'] {
  if (!decay) return [];
  const [factor, low, high] = [decay.factor, decay.low, decay.high].map((value) =>
    factorText(value, locale),
  );
  const ends = [known[0], known.at(-1)].flatMap((length) => {
    const [point] = estimateCurve(byLength.get(length ?? 0) ?? [], [1]);
    if (!point) return [];
    const estimate = formatEstimate(overProblems(point), locale);
    return [m.experiments_at_steps({ count: length ?? 0, estimate })];
  });
  return [
    m.experiments_factor({
      factor: factor ?? '',
      low: low ?? '',
      high: high ?? '',
      divisor: factorText(1 / decay.factor, locale),
    }),
    ...ends,
    m.experiments_codex(),
  ];
}
