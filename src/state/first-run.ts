import { m } from '../messages/messages.js';
import { defaultLimits } from '../core/grading/limits.ts';
import type { Run } from '../core/grading/run.ts';
import { builtInSet, loadManifest, loadProblems, type Pack } from './pack.ts';

/**
 * What a first visitor runs: one to five steps and every kind of basics, picked by what 20 samples of
 * the medium model at T = 0.8 and seed 1 gave, so that they spread from always to never solved.
 */
export const firstTaskIds = {
  chains: [
    'Chains/1-01', // 20 of 20
    'Chains/2-01', // 14
    'Chains/2-05', // 4
    'Chains/3-01', // 9
    'Chains/3-05', // 6
    'Chains/4-03', // 3
    'Chains/4-05', // 1
    'Chains/5-01', // 0
  ],
  basics: [
    'Basics/words-01', // 9
    'Basics/ints-02', // 17
    'Basics/ints-05', // 11
    'Basics/classics-04', // 16
  ],
} as const;

/** Samples per problem. */
const n = 20;

/** How the first run is drawn: by the middle model, varied enough for pass@k to grow with k. */
const source: Run['source'] = {
  engine: 'pico',
  label: 'Pico medium',
  model: 'pico-medium@1',
  params: { temperature: 0.8, topP: 1, maxTokens: 160, stop: [], seed: 1 },
};

/** A dozen problems of both packs, with the run that waits for a first visitor. */
export async function loadFirstRun(): Promise<Pack> {
  const ids = ['chains', 'basics'] as const;
  const parts = await Promise.all(
    ids.map(async (id) => {
      const manifest = await loadManifest(id);
      const wanted = firstTaskIds[id];
      return { manifest, problems: await loadProblems(id, manifest.files.problems.name, wanted) };
    }),
  );
  const problems = parts.flatMap((part) => part.problems);
  const version = parts.map(({ manifest }) => manifest.version).join('+');
  const name = m.lab_first_set();
  const set = builtInSet({ packId: 'first-run', version, name, size: problems.length });
  return {
    set,
    problems,
    run: {
      id: `${set.id}:pico`,
      name: m.lab_first_run({
        problems: m.words_problems({ count: problems.length }),
        n: String(n),
      }),
      createdAt: set.createdAt,
      problemSetId: set.id,
      source,
      plan: Object.fromEntries(problems.map(({ taskId }) => [taskId, n])),
      limits: defaultLimits,
    },
  };
}
