import { openHeadlessPage } from '../headless-page.ts';
import { referenceCorpus } from './corpus.ts';
import { table } from './table.ts';

/** Tasks over 50 ms on the main thread while the Lab shows a run of 1640 samples live. */
export async function benchLongTasks(): Promise<string> {
  const corpus = referenceCorpus(10);
  const headless = await openHeadlessPage();
  try {
    const runId = await headless.importRun(corpus.problems, corpus.samples);
    const { page } = headless;
    await page.goto(page.url().replace(/#.*/, `?screen#/lab?run=${runId}`));
    const run = page.getByRole('button', { name: 'Run', exact: true }).first();
    await run.waitFor();
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask' });
    });
    const began = Date.now();
    await run.click();
    const done = `${corpus.count} of ${corpus.count} graded`;
    await page.waitForFunction(
      (text) => document.body.innerText.replaceAll(',', '').includes(text),
      done,
      { timeout: 300_000 },
    );
    const seconds = (Date.now() - began) / 1000;
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    return [
      `### Main thread during a run of ${corpus.count} samples in the Lab`,
      '',
      table(
        ['run', 'tasks over 50 ms', 'longest', 'sum'],
        [
          [
            `${seconds.toFixed(1)} s`,
            String(tasks.length),
            `${Math.max(0, ...tasks).toFixed(0)} ms`,
            `${tasks.reduce((sum, task) => sum + task, 0).toFixed(0)} ms`,
          ],
        ],
      ),
    ].join('\n');
  } finally {
    await headless.close();
  }
}
