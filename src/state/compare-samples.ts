import { languageOf } from '../core/problems/language-of.ts';
import type { CellKind, VerdictGrid } from './lab-grid.ts';
import type { LabSource } from './lab-source.ts';

/** A sample whose code is shown beside another run's. */
export interface ShownSample {
  readonly index: number;
  readonly kind: CellKind;
  readonly code: string;
  /** Id of the language it is written in. */
  readonly language: string;
}

/** The runs whose code is held side by side: what is read of each. */
export interface ShownRun {
  readonly runId: string;
  readonly grid: VerdictGrid;
  /** Whether one that passed is looked for, or one that did not. */
  readonly passed: boolean;
}

/**
 * The first sample of a problem that passed, or that did not, with its code; the first one graded
 * where there is none such, undefined where there is no code.
 */
export async function sampleToShow(
  lab: Pick<LabSource, 'loadDetail'>,
  { runId, grid, passed }: ShownRun,
  taskId: string,
): Promise<ShownSample | undefined> {
  const row = grid.rowOf(taskId);
  if (row === undefined) return undefined;
  const kinds = Array.from(grid.codes(row), (_, index) => grid.kindAt(row, index));
  const index = Math.max(
    0,
    kinds.findIndex((kind) => (kind === 'passed') === passed),
  );
  const detail = await lab.loadDetail(runId, taskId, index);
  const kind = kinds[index];
  if (detail?.code === undefined || kind === undefined) return undefined;
  return { index, kind, code: detail.code, language: languageOf(detail.problem) };
}
