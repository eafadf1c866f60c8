import type { Run } from '../core/grading/run.ts';
import { languageOf } from '../core/problems/language-of.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import { hashProblems } from '../formats/hash-problems.ts';
import { evalPlusResults, type GradedTask } from '../formats/writers/eval-plus-results.ts';
import { humanEvalResult } from '../formats/writers/human-eval-result.ts';
import { multiPlEResults } from '../formats/writers/multipl-e-results.ts';
import { runManifest } from '../formats/writers/run-manifest.ts';
import { csvHeader, csvRow } from '../formats/writers/sample-csv.ts';
import { jsonLine, sampleRecord } from '../formats/writers/sample-record.ts';
import { blobOf } from './blob-of.ts';
import type { ExportStore } from './export-store.ts';
import { titleOf } from './import-job.ts';
import { VerdictTable } from './verdict-table.ts';

/** A run with all an export of it may need. */
interface ExportJob {
  readonly store: ExportStore;
  readonly run: Run;
  readonly problemSet: ProblemSet;
  readonly problems: readonly Problem[];
  readonly verdicts: VerdictTable;
  readonly appVersion: string;
}

interface ExportFormat {
  readonly label: string;
  /** What follows the name of the run in the file's name. */
  readonly suffix: string;
  readonly type: string;
  readonly write: (job: ExportJob) => AsyncIterable<string>;
}

/** Every form in which a run can leave; adding one is one line here and one writer. */
export const exportFormats = {
  'human-eval-results': {
    label: 'human-eval results (.jsonl)',
    suffix: '_results.jsonl',
    type: 'application/jsonl',
    write: writeResults,
  },
  samples: {
    label: 'Samples (.jsonl)',
    suffix: '.samples.jsonl',
    type: 'application/jsonl',
    write: writeSamples,
  },
  'eval-plus-results': {
    label: 'EvalPlus results (.json)',
    suffix: '.eval_results.json',
    type: 'application/json',
    write: writeEvalPlus,
  },
  'multipl-e-results': {
    label: 'MultiPL-E results (.jsonl)',
    suffix: '.results.jsonl',
    type: 'application/jsonl',
    write: writeMultiPlE,
  },
  csv: { label: 'Table (.csv)', suffix: '.csv', type: 'text/csv', write: writeCsv },
  manifest: {
    label: 'Manifest (.json)',
    suffix: '.manifest.json',
    type: 'application/json',
    write: writeManifest,
  },
} satisfies Record<string, ExportFormat>;

export type ExportFormatId = keyof typeof exportFormats;

/** What an export runs with. */
export interface ExportContext {
  readonly store: ExportStore;
  /** Version of this app, for the manifest. */
  readonly appVersion: string;
  readonly signal?: AbortSignal;
}

/** A file that is ready to be saved. */
export interface ExportedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Writes a run as a file, of any size; throws a `RangeError` where the run is not there. */
export async function exportRun(
  runId: string,
  formatId: ExportFormatId,
  { store, appVersion, signal }: ExportContext,
): Promise<ExportedFile> {
  const run = await store.run(runId);
  const problemSet = run && (await store.problemSet(run.problemSetId));
  if (!problemSet) throw new RangeError(`run ${runId} or its problem set does not exist`);
  const problems = await store.problemsOf(problemSet.id);
  const verdicts = await VerdictTable.of(store, runId);
  const format: ExportFormat = exportFormats[formatId];
  const pieces = format.write({ store, run, problemSet, problems, verdicts, appVersion });
  return { name: fileName(run) + format.suffix, blob: await blobOf(pieces, format.type, signal) };
}

/** Characters that some file system refuses become hyphens. */
const fileName = ({ name, source }: Run): string =>
  titleOf(source.fileName ?? name).replace(/[<>:"/\\|?*\p{Cc}]+/gu, '-');

async function* writeResults({ store, run, verdicts }: ExportJob): AsyncGenerator<string> {
  for await (const sample of store.samplesInFileOrder(run.id)) {
    yield jsonLine({ ...sampleRecord(sample), ...humanEvalResult(verdicts.of(sample)) });
  }
}

async function* writeSamples({ store, run }: ExportJob): AsyncGenerator<string> {
  for await (const sample of store.samplesInFileOrder(run.id)) yield jsonLine(sampleRecord(sample));
}

async function* writeCsv({ store, run, problems, verdicts }: ExportJob): AsyncGenerator<string> {
  const languages = new Map(problems.map((problem) => [problem.taskId, languageOf(problem)]));
  yield csvHeader;
  for await (const sample of store.samplesInFileOrder(run.id)) {
    yield csvRow(sample, verdicts.of(sample), languages.get(sample.taskId));
  }
}

async function* writeEvalPlus(job: ExportJob): AsyncGenerator<string> {
  const date = (job.run.finishedAt ?? job.run.createdAt).slice(0, 16).replace('T', ' ');
  yield* evalPlusResults({ date, hash: await hashProblems(job.problems) }, gradedTasks(job));
}

async function* writeMultiPlE(job: ExportJob): AsyncGenerator<string> {
  for await (const task of gradedTasks(job)) yield jsonLine(multiPlEResults(task, job.run));
}

async function* gradedTasks({ store, run, problems, verdicts }: ExportJob) {
  for (const problem of problems) {
    const samples = await store.samplesOf(run.id, problem.taskId);
    if (samples.length === 0) continue;
    const attempts = samples.map((sample) => ({ sample, verdict: verdicts.of(sample) }));
    yield { problem, attempts } satisfies GradedTask;
  }
}

async function* writeManifest(job: ExportJob): AsyncGenerator<string> {
  const { run, problemSet, problems, verdicts, appVersion } = job;
  const total = await countOf(job.store.samplesInFileOrder(run.id));
  const sha256 = await hashProblems(problems);
  const parts = { run, problemSet, sha256, total, verdicts: verdicts.counts, appVersion };
  yield `${JSON.stringify(runManifest(parts), null, 2)}\n`;
}

async function countOf(items: AsyncIterable<unknown>): Promise<number> {
  const iterator = items[Symbol.asyncIterator]();
  let count = 0;
  while ((await iterator.next()).done !== true) count++;
  return count;
}
