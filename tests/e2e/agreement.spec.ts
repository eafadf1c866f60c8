import { expect, test, type Page, type TestInfo } from '@playwright/test';
import type { Verdict } from '../../src/core/grading/verdict.ts';
import type { GradedSample } from '../../src/evaluate/run-store.ts';
import { compare, judgesOf } from '../agreement/compare.ts';
import { gpt4Corpus, mbppCorpus, mutantCorpus, type Corpus } from '../agreement/corpora.ts';
import { findPython } from '../agreement/python.ts';
import { readExceptions, readTruth } from '../agreement/truth.ts';
import { sharedData } from '../shared-data.ts';
import { importRun, jsonLines, openHeadless } from './headless.ts';
import { keyOf, storedRecords } from './stored.ts';

const truth = readTruth();
const exceptions = readExceptions();
const humanEval = sharedData('HumanEval.jsonl.gz');
const mbpp = sharedData('mbpp.jsonl.gz');
const gpt4 = sharedData('humaneval-gpt4-solutions.jsonl.gz');

test.describe.configure({ timeout: 900_000 });

test('five mutants of each HumanEval solution: passed or not as in CPython', async ({
  page,
}, info) => {
  const python = findPython();
  test.skip(humanEval === undefined, 'shared data is absent');
  test.skip(python === undefined, 'mutants are made by python3');
  const corpus = mutantCorpus(humanEval ?? '', python ?? '', truth.mutantSeed);
  expect(corpus.samples).toHaveLength(820);
  await agree(page, corpus, info);
});

test("MBPP's 974 references: passed or not as in CPython", async ({ page }, info) => {
  test.skip(mbpp === undefined, 'shared data is absent');
  const corpus = mbppCorpus(mbpp ?? '');
  expect(corpus.samples).toHaveLength(974);
  await agree(page, corpus, info);
});

test("GPT-4's answers to HumanEval: passed or not as in CPython", async ({ page }, info) => {
  test.skip(humanEval === undefined || gpt4 === undefined, 'shared data is absent');
  const corpus = gpt4Corpus(humanEval ?? '', gpt4 ?? '');
  expect(corpus.samples).toHaveLength(164);
  await agree(page, corpus, info);
});

/** Grades a corpus with the page's own functions and demands CPython's verdicts. */
async function agree(page: Page, corpus: Corpus, info: TestInfo): Promise<void> {
  await openHeadless(page);
  const runId = await importRun(
    page,
    { name: 'problems.jsonl', text: corpus.problems },
    { name: 'samples.jsonl', text: jsonLines(corpus.samples.map(({ record }) => record)) },
  );
  await page.evaluate((id) => window.headless.grade(id, [1]), runId);
  const verdicts = await verdictsInOrder(page, corpus);
  const { disagreements, excepted, agreed } = compare(corpus, verdicts, truth, exceptions);
  const figures = `${agreed} agree, ${excepted.length} excepted, ${disagreements.length} differ`;
  const description = `${figures}; ${judgesOf(verdicts)}`;
  info.annotations.push({ type: corpus.name, description });
  console.log(`${corpus.name}: ${description}`);
  expect(disagreements).toEqual([]);
}

/** Stored verdicts in the order of the samples: the samples of a task are numbered as they came. */
async function verdictsInOrder(
  page: Page,
  { samples }: Corpus,
): Promise<readonly (Verdict | undefined)[]> {
  const stored = await storedRecords<GradedSample>(page, 'verdicts');
  const byKey = new Map(stored.map((record) => [keyOf(record), record.verdict]));
  const counts = new Map<string, number>();
  return samples.map(({ taskId }) => {
    const index = counts.get(taskId) ?? 0;
    counts.set(taskId, index + 1);
    return byKey.get(keyOf({ taskId, index }));
  });
}
