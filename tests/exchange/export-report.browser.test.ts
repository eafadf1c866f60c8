import axe from 'axe-core';
import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import type { Outcome } from '../../src/core/grading/verdict.ts';
import { exportReport } from '../../src/exchange/export-report.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { problem } from '../storage/examples.ts';
import {
  manyProblems,
  mixed,
  outcomes,
  storeRun,
  type ReportExample,
} from './export-report-examples.ts';

const name = 'report-test';
const opened: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of opened.splice(0)) frame.remove();
  return deleteDB(name);
});

async function report(example: ReportExample): Promise<string> {
  const db = await openDatabase(name);
  try {
    await storeRun(db, example);
    const blob = await exportReport(db, 'r1', { now: new Date('2026-08-03T12:00:00Z') });
    return await blob.text();
  } finally {
    db.close();
  }
}

/** The report as a reader opens it: scripts allowed, so that only the report itself forbids them. */
async function open(text: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.width = '1000px';
  frame.srcdoc = text;
  opened.push(frame);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('the report cannot be read');
  return frame.contentDocument;
}

function unfold(page: Document): void {
  for (const details of page.querySelectorAll('details')) details.open = true;
}

const attack =
  '</script></pre></style></svg></title>--><script>parent.pwned = 1</script>' +
  '<img src="http://attacker.invalid/x.png" onerror="parent.pwned = 1">]]><svg onload=parent.pwned=1>' +
  '<iframe srcdoc="<script>top.pwned = 1</script>"></iframe><base href="http://attacker.invalid/">' +
  '<link rel="stylesheet" href="http://attacker.invalid/x.css"> &lt;b&gt; " \' ` ${x} \u202egnirts\u2066 \0 \ud800';

const shown = attack.replace(
  /[\u202e\u2066\0\ud800]/g,
  (hidden) => `⟨U+${hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
);

const hostile: Outcome = {
  kind: 'failed',
  error: { type: attack, message: attack, line: 3, traceback: attack, assertion: attack },
};

const hostileRun: ReportExample = {
  problems: [{ ...problem(`T/${attack}`), prompt: `${attack}\n`, entryPoint: attack }],
  n: 5,
  outcomeOf: (_, index) =>
    [
      hostile,
      outcomes[0],
      { kind: 'unsupported', needs: attack } as const,
      { kind: 'runner-error', message: attack } as const,
    ][index],
  textOf: () => `${attack}\n# ${'long '.repeat(20_000)}`,
  change: {
    name: attack,
    runtime: attack,
    source: { engine: attack, label: attack, fileName: attack, format: attack, recording: attack },
  },
};

test('exportReport(db, run) shows hostile text as text: nothing of it is markup', async () => {
  const page = await open(await report(hostileRun));
  expect(
    page.querySelectorAll('script, img, iframe, object, base, link:not([rel=icon])'),
  ).toHaveLength(0);
  const handlers = [...page.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].filter((attribute) => /^on|^src$/.test(attribute.name)),
  );
  expect(handlers).toEqual([]);
  expect('pwned' in window).toBe(false);
  expect(page.querySelector('h1')?.textContent).toContain('</script></pre></style>');
  expect(page.querySelector('.problem pre')?.textContent).toBe(shown);
  expect(page.querySelector('.problem mark')?.textContent).toMatch(/^# long long/);
  expect(page.body.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/);
});

test('exportReport(db, run) keeps very long lines inside the page', async () => {
  const page = await open(await report(hostileRun));
  unfold(page);
  expect(page.documentElement.scrollWidth).toBeLessThanOrEqual(page.documentElement.clientWidth);
  expect(page.querySelector('.problem .cut')?.textContent).toMatch(/more characters not shown/);
});

test('exportReport(db, run) asks for nothing when opened, and its policy forbids it', async () => {
  const text = await report(hostileRun);
  const page = await open(text);
  const requests =
    page.defaultView?.performance.getEntriesByType('resource').map(({ name: url }) => url) ?? [];
  expect(requests.filter((url) => /^https?:/.test(url))).toEqual([]);
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
  expect(policy?.getAttribute('content')).toContain("default-src 'none'");
  // The lock itself: even a script that got in would not run.
  const script = page.createElement('script');
  script.textContent = 'parent.pwned = 1';
  page.body.append(script);
  expect('pwned' in window).toBe(false);
});

test('exportReport(db, run) is a page with one title, headings in order and links that lead somewhere', async () => {
  const page = await open(await report({ problems: manyProblems(12), n: 120, outcomeOf: mixed }));
  expect(page.documentElement.lang).toBe('en');
  expect(page.title).toBe('Run r1 · pass@k report');
  expect([...page.querySelectorAll('h1, h2')].map(({ textContent }) => textContent)).toEqual([
    'Run r1',
    'pass@k',
    'Verdicts',
    'Every sample',
    'Problems',
    'Programs',
    'How it was run',
  ]);
  const targets = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  expect(targets.length).toBeGreaterThanOrEqual(18);
  expect(targets.filter((target) => !page.querySelector(target))).toEqual([]);
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(page.querySelectorAll('details.problem')).toHaveLength(12);
  expect(page.querySelectorAll('table.problems tbody tr')).toHaveLength(12);
});

test('exportReport(db, run) draws one mark per sample', async () => {
  const page = await open(await report({ problems: manyProblems(12), n: 120, outcomeOf: mixed }));
  const paths = [...page.querySelectorAll('.matrix path')];
  const marks = paths.flatMap((path) => path.getAttribute('d')?.match(/[Mh]/g) ?? []);
  expect(marks).toHaveLength(12 * 120);
  const markers = paths.map((path) => getComputedStyle(path).markerMid);
  for (const marker of new Set(markers)) {
    const id = /#([\w-]+)/.exec(marker)?.[1] ?? 'none';
    expect(page.getElementById(id)?.querySelector('path')).not.toBeNull();
  }
});

test('exportReport(db, run) draws a curve that says what it shows', async () => {
  const page = await open(await report({ problems: manyProblems(12), n: 120, outcomeOf: mixed }));
  const inCurve = (selector: string) => page.querySelector(`svg.curve ${selector}`);
  expect(inCurve('title')?.textContent).toBe('pass@k over k');
  expect(inCurve('desc')?.textContent).toMatch(/From \d+% at k = 1 .* to .* at k = 1\d\d/s);
  expect(inCurve('path.line')?.getBoundingClientRect().width).toBeGreaterThan(200);
});

test.each(['light', 'dark'])(
  'exportReport(db, run) has no fault axe-core finds, %s',
  async (scheme) => {
    const text = await report({ problems: manyProblems(5), n: 30, outcomeOf: mixed });
    const page = new DOMParser().parseFromString(text, 'text/html');
    unfold(page);
    // In this page rather than in a frame: the report's policy would keep axe-core out.
    const host = document.createElement('div');
    host.append(...page.querySelectorAll('style'), ...page.body.childNodes);
    document.body.append(host);
    document.documentElement.style.colorScheme = scheme;
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    try {
      const { violations } = await axe.run(document);
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      expect(found).toEqual([]);
    } finally {
      host.remove();
      document.documentElement.style.colorScheme = '';
    }
  },
);
