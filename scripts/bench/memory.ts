import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { openHeadlessPage } from '../headless-page.ts';
import { referenceCorpus } from './corpus.ts';
import { table } from './table.ts';

const lanes = 2;
/** Copies of the 164 references that are graded, one after the other, in one page. */
const portions = [6, 25, 30];

/** What two lanes, judge and spare hold after 1,000, 5,000 and 10,000 samples. */
export async function benchMemory(): Promise<string> {
  const headless = await openHeadlessPage();
  const rows: string[][] = [];
  try {
    const { page } = headless;
    await page.evaluate(async (count) => {
      window.headless.configure({ lanes: count, repeatEqual: true });
      // Its endless loops make the sandbox boot the spare.
      const [pack] = await window.headless.runs();
      if (pack) await window.headless.grade(pack, [1], { timeMs: 1_500 });
    }, lanes);
    rows.push(await measure(page, 'booted', 0));
    let graded = 0;
    for (const copies of portions) {
      const corpus = referenceCorpus(copies);
      const runId = await headless.importRun(corpus.problems, corpus.samples);
      await page.evaluate((id) => window.headless.grade(id, [1]), runId);
      graded += corpus.count;
      rows.push(await measure(page, '', graded));
    }
  } finally {
    await headless.close();
  }
  const head = [
    'samples graded',
    'workers',
    'sandbox: memory in use',
    'sandbox process',
    'page process',
  ];
  return [`### Memory of ${lanes} lanes, judge and spare`, '', table(head, rows)].join('\n');
}

async function measure(page: Page, name: string, graded: number): Promise<string[]> {
  const frame = page.frames().find((one) => one.parentFrame() !== null);
  const inUse = await frame?.evaluate(async () => {
    const { bytes } = await (
      performance as unknown as {
        measureUserAgentSpecificMemory: () => Promise<{ bytes: number }>;
      }
    ).measureUserAgentSpecificMemory();
    return bytes;
  });
  // The sandbox has a process of its own, and it is the largest.
  const [sandbox = NaN, ...others] = (await rendererBytes(page)).sort((a, b) => b - a);
  const workers = page.workers().filter((worker) => worker.url().startsWith('blob:null')).length;
  return [
    name || graded.toLocaleString('en'),
    String(workers),
    megabytes(inUse ?? NaN),
    megabytes(sandbox),
    megabytes(others.reduce((sum, bytes) => sum + bytes, 0)),
  ];
}

/** Bytes of each renderer: its own, and its share of what several processes map. */
async function rendererBytes(page: Page): Promise<number[]> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const renderers = info?.processInfo.filter(({ type }) => type === 'renderer') ?? [];
  return renderers.map(({ id }) => {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]) * 1024;
  });
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
