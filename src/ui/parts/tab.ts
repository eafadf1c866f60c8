/** One tab: its id, its label, and whether there is anything behind it. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly disabled?: boolean;
}
