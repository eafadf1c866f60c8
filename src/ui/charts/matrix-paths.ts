import { cellKinds, type CellKind } from '../../state/lab-grid.ts';
import { markPath } from '../../core/grading/verdict-shapes.ts';

/** Height of a row of dots in pixels, and how wide a cell may become. */
export const rowHeight = 26;
const widestCell = 28;
const narrowestCell = 9;

/** Width in whole pixels of one cell so that `columns` of them fill `width`, within readable limits. */
export function cellWidth(width: number, columns: number): number {
  const even = Math.floor(width / Math.max(1, columns));
  return Math.min(widestCell, Math.max(narrowestCell, even));
}

/** Columns in which `now` has a verdict that `before` had not. */
export function newVerdicts(before: Uint8Array, now: Uint8Array): number[] {
  const found: number[] = [];
  now.forEach((code, index) => {
    if (code !== before[index] && isVerdict(code)) found.push(index);
  });
  return found;
}

const isVerdict = (code: number): boolean =>
  cellKinds[code] !== 'waiting' && cellKinds[code] !== 'running';

/** A disc behind one dot, a little larger than the dot. */
export const haloPath = (index: number, cell: number): string =>
  markPath('passed', (index + 0.5) * cell, rowHeight / 2, Math.min(cell, 18) * 0.62);

/** All dots of one kind in a row, as one path. */
export interface MarkPath {
  readonly kind: CellKind;
  readonly d: string;
}

/** Gives one path per kind that occurs among `codes[from ... to - 1]`, each dot in its own cell. */
export function rowPaths(codes: Uint8Array, from: number, to: number, cell: number): MarkPath[] {
  const radius = Math.min(cell, 18) * 0.38;
  const byCode = new Map<number, string[]>();
  for (let index = from; index < Math.min(to, codes.length); index++) {
    const code = codes[index] ?? 0;
    const kind = cellKinds[code] ?? 'waiting';
    const dots = byCode.get(code) ?? [];
    dots.push(markPath(kind, (index + 0.5) * cell, rowHeight / 2, radius));
    byCode.set(code, dots);
  }
  return [...byCode].map(([code, dots]) => ({
    kind: cellKinds[code] ?? 'waiting',
    d: dots.join(''),
  }));
}
