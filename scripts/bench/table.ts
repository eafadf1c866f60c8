/** Middle value of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** `median (lowest–highest)` with a unit. */
export function spread(values: readonly number[], unit: string, digits = 1): string {
  const round = (value: number) => value.toFixed(digits);
  const ends = `${round(Math.min(...values))}–${round(Math.max(...values))}`;
  return `${round(median(values))} ${unit} (${ends})`;
}

/** Times over ours, pair by pair, so that a machine that slows down slows both. */
export function ratio(theirs: readonly number[], ours: readonly number[]): string {
  return spread(
    theirs.map((seconds, round) => seconds / (ours[round] ?? NaN)),
    '×',
    2,
  );
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
