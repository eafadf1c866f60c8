import { expect, test, type Page } from '@playwright/test';
import { families, readCorpus, type AdversarialSample } from '../adversarial/corpus.ts';
import { runCorpus, type Aftermath, type CorpusRun } from './adversarial-run.ts';
import { openHeadless } from './headless.ts';
import { startRecordingServer } from './recording-server.ts';

const corpus = readCorpus();

/** Short, because an endless loop costs this much; long enough for a loaded machine, mostly. */
const timeMs = 1500;
/** For those that ran out of it and should not have: a loaded machine is slow, not wrong. */
const patientMs = 8000;

declare global {
  interface Window {
    heard?: string[];
  }
}

/** Has the page note every message that reaches it from a frame, a channel or another tab. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = (window.heard = []);
    const note = ({ data }: MessageEvent<unknown>) => {
      // The frame's own greeting, and the page's news to other tabs, are no sample's.
      if (data !== 'sandbox-ready') heard.push(JSON.stringify(data));
    };
    window.addEventListener('message', note);
    for (const name of ['x', 'sandbox', 'verdict']) {
      new BroadcastChannel(name).addEventListener('message', note);
    }
  });
}

const summaryOf = ({ sample, verdict, canary }: Aftermath, { untouched }: CorpusRun) => ({
  sample: sample.name,
  verdict: sample.expected.includes(verdict.kind) ? 'right' : verdict,
  judgedBy: verdict.judgedBy,
  canary: canary.kind === 'passed' ? 'passed' : canary,
  seenByCanary: canary.output === untouched.output ? 'nothing new' : canary.output,
});

const expectationOf = ({ name, judge }: AdversarialSample) => ({
  sample: name,
  verdict: 'right',
  judgedBy: judge,
  canary: 'passed',
  seenByCanary: 'nothing new',
});

const ranOutOfTime = ({ sample, verdict, canary }: Aftermath): boolean =>
  canary.kind === 'timed-out' ||
  (verdict.kind === 'timed-out' && !sample.expected.includes('timed-out'));

for (const family of families) {
  const samples = corpus.filter((sample) => sample.family === family);
  test(`${family}: each of ${samples.length} samples gets its verdict and leaves nothing to the next`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const server = await startRecordingServer();
    await listen(page);
    await openHeadless(page);
    const address = page.url();
    const run = await runCorpus(page, samples, { host: server.host, timeMs });
    const slow = run.aftermaths.filter(ranOutOfTime).map(({ sample }) => sample);
    const again =
      slow.length > 0 && (await runCorpus(page, slow, { host: server.host, timeMs: patientMs }));
    for (const first of run.aftermaths) {
      const second = again && again.aftermaths.find(({ sample }) => sample === first.sample);
      const summary = second ? summaryOf(second, again) : summaryOf(first, run);
      expect.soft(summary).toEqual(expectationOf(first.sample));
    }
    expect(run.untouched).toMatchObject({ kind: 'passed' });
    expect(server.hits).toEqual([]);
    expect(await page.evaluate(() => window.heard)).toEqual([]);
    expect(page.url()).toBe(address);
    await server.stop();
  });
}
