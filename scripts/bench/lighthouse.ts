import lighthouse, { desktopConfig, type Flags } from 'lighthouse';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../find-chromium.ts';
import { buildIfStale, serveSite } from '../site.mjs';
import { median, table } from './table.ts';

/** Where somebody may come in. */
const pages = ['', '#/learn', '#/learn/urn'] as const;
const categories = ['performance', 'accessibility', 'best-practices'] as const;

/** The port on which the browser is driven; the site is served on any. */
const debuggingPort = 9333;

interface Report {
  /** 0 to 100 by category. */
  readonly scores: readonly number[];
  readonly lcpMs: number;
  readonly bytes: number;
}

/**
 * Lighthouse's scores of a first visit on a desktop, median of the rounds, with the largest
 * contentful paint and the bytes that came over the wire (its own simulation of a slow network).
 */
export async function benchLighthouse(rounds: number): Promise<string> {
  buildIfStale();
  const site = await serveSite(0);
  const rows: string[][] = [];
  try {
    for (const page of pages) {
      const reports: Report[] = [];
      for (let round = 0; round < rounds; round++) reports.push(await audit(`${site.url}${page}`));
      rows.push(rowOf(page, reports));
    }
  } finally {
    await site.close();
  }
  return [
    `### Lighthouse on a first visit, desktop, ${rounds} rounds`,
    '',
    table(['page', ...categories, 'LCP', 'over the wire'], rows),
  ].join('\n');
}

function rowOf(page: string, reports: readonly Report[]): string[] {
  const of = (value: (report: Report) => number) => median(reports.map(value));
  return [
    page === '' ? 'Lab (bare address)' : page,
    ...categories.map((_, i) => of(({ scores }) => scores[i] ?? NaN).toFixed(0)),
    `${of(({ lcpMs }) => lcpMs).toFixed(0)} ms`,
    `${(of(({ bytes }) => bytes) / 1000).toFixed(0)} kB`,
  ];
}

/** One visit with a profile of its own. */
async function audit(url: string): Promise<Report> {
  const options = chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, `--remote-debugging-port=${debuggingPort}`],
  });
  try {
    const flags: Flags = {
      port: debuggingPort,
      onlyCategories: [...categories],
      logLevel: 'error',
    };
    const result = await lighthouse(url, flags, desktopConfig);
    if (!result) throw new Error(`Lighthouse gives no report of ${url}.`);
    const { categories: found, audits } = result.lhr;
    return {
      scores: categories.map((name) => 100 * (found[name]?.score ?? NaN)),
      lcpMs: audits['largest-contentful-paint']?.numericValue ?? NaN,
      bytes: audits['total-byte-weight']?.numericValue ?? NaN,
    };
  } finally {
    await browser.close();
  }
}
