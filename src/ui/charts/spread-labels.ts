/**
 * Moves labels apart so that each has `gap` pixels to itself within `from` ... `to`, as little as
 * that takes and without changing their order; gives the places in the order of the input. Where
 * there is no room for all of them, they share what there is.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  from: number,
  to: number,
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const step = Math.min(gap, (to - from) / Math.max(1, wanted.length - 1));
  const blocks: Block[] = [];
  for (const label of order) {
    blocks.push({ labels: [label], centre: clamp(wanted[label] ?? from, 0, from, to) });
    mergeLast(blocks, wanted, step, from, to);
  }
  const places = new Array<number>(wanted.length).fill(from);
  for (const { labels, centre } of blocks) {
    labels.forEach((label, i) => (places[label] = centre + step * (i - (labels.length - 1) / 2)));
  }
  return places;
}

/** Labels that touch; they move together. */
interface Block {
  labels: number[];
  centre: number;
}

/** Joins the last block with those before it for as long as they overlap. */
function mergeLast(
  blocks: Block[],
  wanted: readonly number[],
  step: number,
  from: number,
  to: number,
): void {
  for (;;) {
    const [before, last] = [blocks.at(-2), blocks.at(-1)];
    if (!before || !last || bottomOf(before, step) + step <= topOf(last, step) + 1e-9) return;
    const labels = [...before.labels, ...last.labels];
    const mean = labels.reduce((sum, label) => sum + (wanted[label] ?? 0), 0) / labels.length;
    const half = (step * (labels.length - 1)) / 2;
    blocks.splice(-2, 2, { labels, centre: clamp(mean, half, from, to) });
  }
}

const topOf = ({ labels, centre }: Block, step: number) =>
  centre - (step * (labels.length - 1)) / 2;
const bottomOf = ({ labels, centre }: Block, step: number) =>
  centre + (step * (labels.length - 1)) / 2;

const clamp = (centre: number, half: number, from: number, to: number): number =>
  Math.min(Math.max(centre, from + half), to - half);
