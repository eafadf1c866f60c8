/** A cell of a figure's table: words, or a bar as long as a share. */
export type FigureCell =
  { readonly text: string; readonly look?: 'strong' | 'weak' } | { readonly share: number };

/** A row of a figure's table. */
export interface FigureRow {
  readonly name: string;
  readonly cells: readonly FigureCell[];
  /** The row that the others lead to. */
  readonly result?: boolean;
}
