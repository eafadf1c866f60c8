/** A place in the matrix: position among the shown rows, and sample index. */
export interface GridPlace {
  readonly position: number;
  readonly index: number;
}

/** How far the matrix reaches. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Up and Page Down jump over. */
  readonly page: number;
}

/**
 * Where a key leads in a grid by the WAI-ARIA pattern (Home and End within the row, with Ctrl to the
 * corners), never beyond its edges; undefined for a key that does not move.
 */
export function moveInGrid(
  key: string,
  ctrl: boolean,
  { position, index }: GridPlace,
  { rows, columns, page }: GridSize,
): GridPlace | undefined {
  const moves: Readonly<Record<string, GridPlace>> = {
    ArrowLeft: { position, index: index - 1 },
    ArrowRight: { position, index: index + 1 },
    ArrowUp: { position: position - 1, index },
    ArrowDown: { position: position + 1, index },
    PageUp: { position: position - page, index },
    PageDown: { position: position + page, index },
    Home: { position: ctrl ? 0 : position, index: 0 },
    End: { position: ctrl ? rows - 1 : position, index: columns - 1 },
  };
  const place = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return place && { position: within(place.position, rows), index: within(place.index, columns) };
}

const within = (value: number, size: number): number =>
  Math.min(Math.max(0, value), Math.max(0, size - 1));
