import { markText } from '../../../state/verdict-words.ts';
import { m } from '../../../messages/messages.js';
import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { CellKind } from '../../../state/lab-grid.ts';

/** A cell of the matrix in words: `HumanEval/3, sample 5 of 200: failed, AssertionError`. */
export function cellName(
  taskId: string,
  index: number,
  planned: number,
  kind: CellKind,
  error?: Pick<ProgramError, 'type'>,
): string {
  const outcome = error === undefined ? markText(kind) : `${markText(kind)}, ${error.type}`;
  const [sample, all] = [String(index + 1), String(planned)];
  return m.lab_cell({ task: taskId, sample, planned: all, outcome });
}
