import { isKilled, sampleTargets, type KillTarget } from '../../lessons/kill-target.ts';
import { mutantWords, mutatedTask } from '../../lessons/recorded/mutant-words.ts';
import { recordedOf } from '../../lessons/recorded/read-recorded.ts';
import { testedSpec } from '../../lessons/recorded/recorded-specs.ts';
import type { DrawSpec } from '../../lessons/draw-spec.ts';

/** The samples of the one problem that tests are written for. */
export const killSpec: DrawSpec = { ...testedSpec('medium'), taskIds: [mutatedTask] };

/** What is recorded of the wrong samples of that problem, and of the mutants of its reference. */
export async function killFacts(): Promise<Readonly<Record<string, number>>> {
  const targets = sampleTargets((await recordedOf(killSpec))?.samples ?? []);
  const words = Object.values(mutantWords);
  const killedBy = (tests: number): number =>
    words.filter((word) => word.slice(0, tests).includes('0')).length / words.length;
  return {
    wrongPrograms: targets.length,
    wrongSamples: samplesOf(targets),
    caughtByTwo: samplesOf(targets.filter((target) => isKilled(target, 2))),
    mutants: words.length,
    friendlyScore: killedBy(1),
    twoScore: killedBy(2),
    fullScore: killedBy(Infinity),
  };
}

const samplesOf = (targets: readonly KillTarget[]): number =>
  targets.reduce((sum, { count }) => sum + count, 0);
