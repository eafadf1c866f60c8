import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHeadlessPage } from '../headless-page.ts';
import { spread, table } from './table.ts';
import { laneCalls, watchLanes, type LaneCall } from './watch-lanes.ts';

const loops = 20;
const limitMs = 800;

/** Endless loops, by what ends them. */
const bodies = {
  heard: '    while True:\n        pass\n',
  deaf: '    while True:\n        try:\n            while True:\n                pass\n        except BaseException:\n            pass\n',
};

/** From the deadline of an endless loop to the start of the next sample, in one lane. */
export async function benchLatency(): Promise<string> {
  const heard = await latencies('heard');
  const deaf = await latencies('deaf');
  return [
    `### After an endless loop: from its deadline to the next sample, 1 lane, ${loops} loops each`,
    '',
    table(
      ['the loop', 'next sample handed to a lane, median (range)', 'wanted'],
      [
        ['is ended by the interrupt', spread(heard, 'ms'), 'at most 50 ms'],
        ['swallows interrupts: the lane is killed', spread(deaf, 'ms'), 'at most 400 ms'],
      ],
    ),
  ].join('\n');
}

/** Grades loops and quick programs in turn; gives milliseconds from each deadline. */
async function latencies(kind: keyof typeof bodies): Promise<number[]> {
  const headless = await openHeadlessPage();
  try {
    const { page } = headless;
    await watchLanes(page);
    const { problems, samples } = writeFiles(kind);
    const runId = await headless.importRun(problems, samples);
    const { verdicts } = await page.evaluate(
      ([id, timeMs]) => {
        window.headless.configure({ lanes: 1 });
        return window.headless.grade(id, [1], { timeMs, timePinned: true });
      },
      [runId, limitMs] as const,
    );
    if (verdicts['timed-out'] < loops) throw new Error(JSON.stringify(verdicts));
    return delays(await laneCalls(page));
  } finally {
    await headless.close();
  }
}

function delays(calls: readonly LaneCall[]): number[] {
  const made = calls.filter(({ call }) => call === '_run_calls');
  return made.flatMap(({ task, postedAt }, index) => {
    const next = made[index + 1];
    return next && task.includes('while True') ? [next.postedAt - postedAt - limitMs] : [];
  });
}

function writeFiles(kind: keyof typeof bodies) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const problems = join(folder, `${kind}-problems.jsonl`);
  const samples = join(folder, `${kind}-samples.jsonl`);
  const problem = {
    task_id: 'latency/0',
    prompt: 'def same(x):\n',
    entry_point: 'same',
    // Slow enough that nothing within the limit is suspected: each loop runs once, in full.
    canonical_solution: '    for _ in range(6_000_000):\n        pass\n    return x\n',
    test: 'def check(candidate):\n    assert candidate(1) == 1\n',
  };
  writeFileSync(problems, JSON.stringify(problem));
  const lines = Array.from({ length: loops }, (_, loop) =>
    [bodies[kind], '    return x\n'].map((body) =>
      JSON.stringify({ task_id: 'latency/0', completion: `    # attempt ${loop}\n${body}` }),
    ),
  );
  writeFileSync(samples, lines.flat().join('\n'));
  return { problems, samples };
}
