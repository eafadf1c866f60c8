import { m } from '../messages/messages.js';
import { kAxis } from '../core/statistics/k-axis.ts';
import { formatEstimate } from '../core/statistics/format-estimate.ts';
import { estimateCurve } from '../core/statistics/estimate-curve.ts';
import { upperHull, type HullPoint } from '../core/statistics/upper-hull.ts';
import type { Tally } from '../core/statistics/tally.ts';
import { armLines } from './arm-lines.ts';
import { finishedTallies, isComplete, sharedTallies, type Arm } from './experiment-arm.ts';
import {
  overProblems,
  triesAxis,
  type Figure,
  type FigureMark,
  type FigureSeries,
} from './experiment-figure.ts';
import { pickChains, type ExperimentKind } from './experiment-kind.ts';
import { percentText, temperatureText } from './experiment-words.ts';

const temperatures = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2];

/** Which temperature is best for how many tries. */
export const temperatureSweep: ExperimentKind = {
  id: 'temperature',
  get title() {
    return m.experiments_temperature_title();
  },
  get lead() {
    return m.experiments_temperature_lead();
  },
  source: {
    get text() {
      return m.experiments_codex_figure({ figure: '5' });
    },
    href: 'https://arxiv.org/abs/2107.03374',
  },
  plan: ({ problems, models }) =>
    temperatures.map((temperature) => ({
      arm: `T = ${temperature}`,
      model: models.medium,
      temperature,
      n: 40,
      taskIds: pickChains(problems, [1, 2, 3, 4, 5, 6], 3),
    })),
  rank: (run) => run.source.params?.temperature ?? 0,
  figure: (arms, locale) => {
    const shown = arms.filter((arm) => finishedTallies(arm).length > 0);
    const complete = shown.filter(isComplete);
    const tallies = sharedTallies(complete);
    const hull = complete.length < 2 ? [] : hullOf(tallies);
    const lines = armLines(shown);
    const series = hull.length === 0 ? lines : [bestSeries(hull), ...lines];
    return {
      x: triesAxis(m.experiments_tries_axis(), series),
      y: 'pass@k',
      series,
      marks: marksOf(hull, complete, locale),
      reading: read(hull, complete, tallies, locale),
    };
  },
};

const temperatureOf = ({ run }: Arm): number => run.source.params?.temperature ?? NaN;

function hullOf(tallies: readonly (readonly Tally[])[]): HullPoint[] {
  const least = Math.min(...tallies.flat().map(({ n }) => n));
  const ks = Number.isFinite(least) ? kAxis(least) : [];
  return upperHull(tallies, ks).filter((point) => point !== undefined);
}

const bestSeries = (hull: readonly HullPoint[]): FigureSeries => ({
  label: m.experiments_best_t(),
  role: 'best',
  shade: 1,
  points: hull.map(({ k, value }) => ({ x: k, value })),
});

/** A mark wherever another temperature becomes the best. */
function marksOf(hull: readonly HullPoint[], arms: readonly Arm[], locale: string): FigureMark[] {
  return hull
    .filter(({ best }, i) => best !== hull[i - 1]?.best)
    .flatMap(({ k, value, best }) => {
      const arm = arms[best];
      const text = arm && `T ${temperatureText(temperatureOf(arm), locale)}`;
      return text === undefined ? [] : [{ x: k, value, text }];
    });
}

function read(
  hull: readonly HullPoint[],
  arms: readonly Arm[],
  tallies: readonly (readonly Tally[])[],
  locale: string,
): Figure['reading'] {
  const [first, last] = [hull[0], hull.at(-1)];
  if (!first || !last || last.k === first.k) return [];
  const [low, high] = [first, last].map(({ best }) => temperatureOf(arms[best] as Arm));
  const sentence = (point: HullPoint) => bestText(point, arms, tallies, locale);
  return [
    trend(low ?? NaN, high ?? NaN, last.k, locale),
    sentence(first),
    sentence(last),
    m.experiments_t_note(),
  ];
}

function trend(low: number, high: number, k: number, locale: string): string {
  const [from, to] = [temperatureText(low, locale), temperatureText(high, locale)];
  if (high > low) return m.experiments_t_rises({ from, to, k: String(k) });
  if (high < low) return m.experiments_t_falls({ from, to, k: String(k) });
  return m.experiments_t_same({ from, k: String(k) });
}

function bestText(
  { k, best, wins }: HullPoint,
  arms: readonly Arm[],
  tallies: readonly (readonly Tally[])[],
  locale: string,
): string {
  const arm = arms[best];
  const [point] = estimateCurve(tallies[best] ?? [], [k]);
  if (!arm || !point) return '';
  const tries = k === 1 ? m.experiments_tries_one() : m.experiments_tries_many({ k: String(k) });
  const value = formatEstimate(overProblems(point), locale);
  const found = { tries, arm: arm.label, k: String(k), value };
  return wins[best] === undefined
    ? m.experiments_t_best(found)
    : m.experiments_t_best_kept({ ...found, share: percentText(wins[best], locale) });
}
