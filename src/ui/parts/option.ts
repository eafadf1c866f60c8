/** One choice of a select or a toggle group. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** A longer explanation, shown as the tooltip of a toggle. */
  readonly title?: string;
}
