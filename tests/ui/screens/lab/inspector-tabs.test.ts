import { expect, test } from 'vitest';
import type { SampleDetail } from '../../../../src/state/lab-source.ts';
import { codeContent } from '../../../../src/ui/screens/lab/inspector-tabs.ts';
import { FakeLabSource } from '../../fake-lab-source.ts';

const source = new FakeLabSource({ problems: 10, samples: 10, graded: 1 });

async function failed(): Promise<SampleDetail> {
  const detail = await source.loadDetail('fake', 'FirstSteps/3', 2);
  if (detail === undefined) throw new Error('The fake has this sample.');
  return detail;
}

test('codeContent(code) marks the line of the sample that raised', async () => {
  const content = codeContent('code', await failed());
  expect(content?.mark).toEqual({ line: 11, note: 'AssertionError' });
});

test('codeContent(tab) is undefined where nothing exists yet', async () => {
  const { problem, origin } = await failed();
  const undrawn = { problem, origin };
  expect(codeContent('answer', undrawn)).toBeUndefined();
  expect(codeContent('code', undrawn)).toBeUndefined();
  expect(codeContent('program', undrawn)).toBeUndefined();
  expect(codeContent('prompt', undrawn)?.code).toBe(problem.prompt);
});
