import { DrawnBenchmarks } from '../../core/statistics/drawn-benchmarks.ts';
import { scoreBenchmarks } from '../../core/statistics/score-benchmarks.ts';
import { whenIdle } from '../when-idle.ts';

/** Problems that share a parent in the figure's benchmarks of families. */
export const familySize = 10;

const kept = new Map<string, DrawnBenchmarks>();

/**
 * The hundred benchmarks of a lesson, drawn once for as long as the page is open. A few samples are
 * drawn at once and the rest while the page is idle, so that no slider waits for them.
 */
export function benchmarksOf(sameProblems: boolean, families: boolean): DrawnBenchmarks {
  const key = `${sameProblems} ${families}`;
  const known = kept.get(key);
  if (known) return known;
  const family = families ? familySize : 1;
  const drawn = new DrawnBenchmarks({
    benchmarks: 100,
    problems: 164,
    samples: 200,
    family,
    sameProblems,
  });
  kept.set(key, drawn);
  grow(drawn);
  return drawn;
}

function grow(drawn: DrawnBenchmarks): void {
  drawn.growTo(drawn.drawn + 10);
  if (drawn.drawn < drawn.plan.samples) {
    whenIdle(() => {
      grow(drawn);
    });
  }
}

/**
 * How many of the hundred intervals hold the truth where a benchmark of 160 problems is made of
 * families: with every problem taken for one of its own, and with the families known.
 */
export function heldByFamilies(): Readonly<Record<'heldHidden' | 'heldKnown', number>> {
  const drawn = benchmarksOf(false, true);
  const size = { problems: 160, samples: 20 };
  const held = (interval: 'problems' | 'families') =>
    scoreBenchmarks(drawn, size, interval).filter(({ holds }) => holds).length;
  return { heldHidden: held('problems'), heldKnown: held('families') };
}
