/** One entry of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly onselect: () => void;
  /** Destroys something: shown in the colour of danger. */
  readonly danger?: boolean;
  readonly disabled?: boolean;
}
