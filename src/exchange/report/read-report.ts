import { estimateCurve, type CurvePoint } from '../../core/statistics/estimate-curve.ts';
import { kAxis, reportedKs } from '../../core/statistics/k-axis.ts';
import { countDistinct } from '../count-distinct.ts';
import type { ExportStore } from '../export-store.ts';
import { countMarks, RowCollector } from './collect-rows.ts';
import type { ReportData, ReportRow } from './report-data.ts';

/**
 * Reads a run for its report, verdicts in chunks; throws a `RangeError` where the run is not there
 * and the signal's reason where it is aborted.
 */
export async function readReport(
  store: ExportStore,
  runId: string,
  signal?: AbortSignal,
): Promise<ReportData> {
  const run = await store.run(runId);
  const problemSet = run && (await store.problemSet(run.problemSetId));
  if (!problemSet) throw new RangeError(`run ${runId} or its problem set does not exist`);
  const collector = new RowCollector(run, await store.problemsOf(problemSet.id));
  for await (const chunk of store.verdictsOf(runId)) {
    signal?.throwIfAborted();
    for (const graded of chunk) collector.add(graded);
  }
  const { rows, leftOut } = collector;
  const distinct = await countDistinct(samplesOfRows(store, runId, rows), signal);
  return { run, problemSet, rows, counts: countMarks(rows), distinct, leftOut, ...estimates(rows) };
}

async function* samplesOfRows(store: ExportStore, runId: string, rows: readonly ReportRow[]) {
  for (const { problem } of rows) yield await store.samplesOf(runId, problem.taskId);
}

/** The same rule as the Lab's, so that the report says what the screen says. */
function estimates(rows: readonly ReportRow[]) {
  const started = rows.filter(({ tally }) => tally.n > 0);
  const finished = started.filter(({ open }) => open === 0);
  const pool = finished.length > 0 ? finished : started;
  const largestK = pool.length === 0 ? 0 : Math.min(...pool.map(({ tally }) => tally.n));
  const tallies = pool.map(({ tally }) => tally);
  const points = (ks: readonly number[]): CurvePoint[] =>
    estimateCurve(tallies, ks).filter((point) => point !== undefined);
  return {
    pool,
    started: started.length,
    curve: points(kAxis(largestK)),
    headlines: points(headlineKs(largestK)),
  };
}

/** The ks of papers; with fewer than ten samples pass@1 would stand alone, so the last k joins it. */
const headlineKs = (largestK: number): number[] =>
  largestK > 1 && largestK < 10 ? [1, largestK] : reportedKs(largestK);
