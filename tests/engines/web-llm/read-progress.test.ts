import { expect, test } from 'vitest';
import { readProgress } from '../../../src/engines/web-llm/read-progress.ts';
import { loadingReports } from './stand-in/progress-texts.ts';

const told = (cached: boolean) =>
  loadingReports(cached).flatMap((report) => readProgress(report) ?? []);

test('readProgress(report) gives bytes while it downloads, and their whole', () => {
  const download = told(false).filter(({ stage }) => stage === 'download');
  expect(download.map(({ done }) => done / 2 ** 20)).toEqual([30, 60, 90, 120]);
  expect(download.map(({ total = NaN }) => total / 2 ** 20)).toEqual([120, 120, 120, 120]);
});

test('readProgress(report) tells loading from what is stored apart from a download', () => {
  expect(told(true).map(({ stage }) => stage)).not.toContain('download');
});

test('readProgress(report) of loading never goes back, from the weights to the shaders', () => {
  const load = told(true).map(({ done }) => done);
  expect(load).toEqual([20, 40, 60, 80, 90, 100, 100]);
});

test.each(['Start to fetch params', 'Something new'])('readProgress(%s) gives nothing', (text) => {
  expect(readProgress({ progress: 0, timeElapsed: 0, text })).toBeUndefined();
});

test('readProgress(report) gives no whole before there is a share', () => {
  const text = 'Fetching param cache[1/9]: 0MB fetched. 0% completed, 0 secs elapsed.';
  expect(readProgress({ progress: 0, timeElapsed: 0, text })).toEqual({
    stage: 'download',
    done: 0,
  });
});
