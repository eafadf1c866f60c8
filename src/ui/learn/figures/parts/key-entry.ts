/** How a mark of a figure is drawn in its key. */
export interface KeyMark {
  readonly shape: 'dot' | 'ring' | 'square' | 'frame' | 'line' | 'dashes' | 'bar';
  /** Any CSS colour; a role of `tokens.css` wherever there is one. */
  readonly color: string;
  /** Its width in pixels; 8 where absent. */
  readonly size?: number;
}

/** One line of a figure's key: what a mark stands for, or a remark without one. */
export interface KeyEntry {
  readonly text: string;
  readonly mark?: KeyMark;
}
