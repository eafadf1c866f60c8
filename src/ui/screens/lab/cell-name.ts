import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { CellKind } from '../../../state/lab-grid.ts';
import { markLabels } from '../../../core/grading/verdict-shapes.ts';

/** A cell of the matrix in words: `HumanEval/3, sample 5 of 200: failed, AssertionError`. */
export function cellName(
  taskId: string,
  index: number,
  planned: number,
  kind: CellKind,
  error?: Pick<ProgramError, 'type'>,
): string {
  const outcome = error === undefined ? markLabels[kind] : `${markLabels[kind]}, ${error.type}`;
  return `${taskId}, sample ${index + 1} of ${planned}: ${outcome}`;
}
