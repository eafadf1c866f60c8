import type { RecordedRun } from '../../src/lessons/recorded/recorded-run.ts';

/** A recording of one problem. */
export const recordedRun = (): RecordedRun => ({
  about: {
    recordedAt: '2026-11-22T05:16:45.684Z',
    version: '0.1.0',
    model: 'pico-medium@1',
    stage: 'medium',
    weights: 'a'.repeat(64),
    parameters: 1_103_232,
    trainedTokens: 11_003_007,
    pack: 'chains',
    packVersion: '1.0.0',
    seed: 2026,
    n: 2,
    runtime: 'Pyodide',
    device: 'Chromium, 2 cores',
  },
  draws: [
    {
      temperature: 0.8,
      problems: [
        {
          task: 'A/0',
          verdicts: 'pf',
          tokens: [10, 20],
          logProbs: [-5, -4],
          drawMs: 30,
          gradeMs: 5,
          tests: '11 01',
          texts: ['    return 1\n', '    return 2\n'],
        },
      ],
    },
  ],
});
