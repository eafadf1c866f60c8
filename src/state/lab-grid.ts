import { countsInN, verdictKinds, type VerdictKind } from '../core/grading/verdict.ts';
import type { Tally } from '../core/statistics/tally.ts';

/** Everything a cell can hold: a verdict, or that there is none yet. Its place here is its code. */
export const cellKinds = ['waiting', 'running', ...verdictKinds] as const;

export type CellKind = (typeof cellKinds)[number];

const codeOf = Object.fromEntries(cellKinds.map((kind, code) => [kind, code])) as Record<
  CellKind,
  number
>;
const firstVerdict = codeOf[verdictKinds[0]];
const passed = codeOf.passed;
const counts = cellKinds.map(
  (kind, code) => code >= firstVerdict && countsInN(kind as VerdictKind),
);

/** What a row of the grid is about. */
export interface GridRow {
  readonly taskId: string;
  readonly cluster?: string;
  /** Attempts asked for: the number of cells. */
  readonly planned: number;
}

/** A row counted over its first cells. */
export interface RowTally extends Tally {
  /** Cells without a verdict yet. */
  readonly open: number;
  /** Cells whose verdict is not an attempt (unsupported, runner error). */
  readonly excluded: number;
  /** Mean wall-clock milliseconds of the counted samples; undefined for n = 0. */
  readonly meanMs: number | undefined;
}

/** Problem x sample verdicts at a byte per cell; thousands arrive without one being copied. */
export class VerdictGrid {
  readonly rows: readonly GridRow[];
  readonly #codes: readonly Uint8Array[];
  readonly #durations: readonly Float32Array[];
  readonly #versions: Uint32Array;
  readonly #rowOf: ReadonlyMap<string, number>;

  constructor(rows: readonly GridRow[]) {
    this.rows = rows;
    this.#codes = rows.map(({ planned }) => new Uint8Array(planned));
    this.#durations = rows.map(({ planned }) => new Float32Array(planned));
    this.#versions = new Uint32Array(rows.length);
    this.#rowOf = new Map(rows.map(({ taskId }, row) => [taskId, row]));
  }

  /** Row of a problem, or undefined for a problem that is not in this run. */
  rowOf(taskId: string): number | undefined {
    return this.#rowOf.get(taskId);
  }

  /** Number of cells of the longest row. */
  get columns(): number {
    return this.rows.reduce((most, { planned }) => Math.max(most, planned), 0);
  }

  /** Codes of a row, to be read only; `cellKinds` tells what each means. */
  codes(row: number): Uint8Array {
    return this.#codes[row] ?? new Uint8Array();
  }

  /** Grows whenever a cell of the row changes, so that an unchanged row need not be redrawn. */
  version(row: number): number {
    return this.#versions[row] ?? 0;
  }

  kindAt(row: number, index: number): CellKind {
    return cellKinds[this.codes(row)[index] ?? 0] ?? 'waiting';
  }

  /** Writes a cell; a cell outside the grid (a sample beyond the plan) is ignored. */
  set(row: number, index: number, kind: CellKind, durationMs = 0): void {
    const codes = this.#codes[row];
    if (codes === undefined || index >= codes.length) return;
    codes[index] = codeOf[kind];
    const durations = this.#durations[row];
    if (durations !== undefined) durations[index] = durationMs;
    this.#versions[row] = this.version(row) + 1;
  }

  /** Takes back every `running` mark, as after a stop. */
  settle(): void {
    this.#codes.forEach((codes, row) => {
      if (!codes.includes(codeOf.running)) return;
      this.#codes[row]?.set(codes.map((code) => (code === codeOf.running ? 0 : code)));
      this.#versions[row] = this.version(row) + 1;
    });
  }

  /** Counts the first `first` cells of a row. */
  tally(row: number, first: number): RowTally {
    const codes = this.codes(row).subarray(0, first);
    const durations = this.#durations[row] ?? new Float32Array();
    let [n, c, open, totalMs] = [0, 0, 0, 0];
    codes.forEach((code, index) => {
      if (code < firstVerdict) open++;
      if (counts[code] !== true) return;
      n++;
      totalMs += durations[index] ?? 0;
      if (code === passed) c++;
    });
    const { taskId, cluster } = this.rows[row] ?? { taskId: '' };
    const base = { taskId, n, c, open, excluded: codes.length - n - open };
    const meanMs = n === 0 ? undefined : totalMs / n;
    return cluster === undefined ? { ...base, meanMs } : { ...base, meanMs, cluster };
  }

  /** How many of the first `first` cells of all rows hold each kind. */
  count(first: number): Record<CellKind, number> {
    const byCode = new Uint32Array(cellKinds.length);
    for (const codes of this.#codes) {
      for (const code of codes.subarray(0, first)) byCode[code] = (byCode[code] ?? 0) + 1;
    }
    return Object.fromEntries(cellKinds.map((kind, code) => [kind, byCode[code] ?? 0])) as Record<
      CellKind,
      number
    >;
  }
}
