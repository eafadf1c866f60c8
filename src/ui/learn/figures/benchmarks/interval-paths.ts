import type { BenchmarkScore } from '../../../../core/statistics/score-benchmarks.ts';

/** Where things stand in a drawing of intervals side by side. */
export interface IntervalFrame {
  readonly width: number;
  readonly height: number;
  /** Room for the labels of the axis. */
  readonly left: number;
  /** Room above and below, half a label. */
  readonly edge: number;
}

/** Height of a proportion in the frame. */
export const placeOf = ({ height, edge }: IntervalFrame, value: number): number =>
  edge + (1 - value) * (height - 2 * edge);

/** Strokes and dots of the scores that hold the truth, or of those that miss it. */
export function intervalPaths(
  scores: readonly BenchmarkScore[],
  holds: boolean,
  frame: IntervalFrame,
): { readonly strokes: string; readonly dots: string } {
  const pitch = (frame.width - frame.left) / scores.length;
  const radius = Math.max(1.2, Math.min(3.5, pitch / 2.4));
  let [strokes, dots] = ['', ''];
  scores.forEach((score, i) => {
    if (score.holds !== holds) return;
    const x = (frame.left + (i + 0.5) * pitch).toFixed(1);
    const [low, high] = [placeOf(frame, score.low), placeOf(frame, score.high)];
    strokes += `M${x} ${low.toFixed(1)}V${high.toFixed(1)}`;
    const [y, r] = [placeOf(frame, score.value).toFixed(1), radius.toFixed(1)];
    dots += `M${x} ${y}m-${r} 0a${r} ${r} 0 1 0 ${2 * radius} 0a${r} ${r} 0 1 0 -${2 * radius} 0`;
  });
  return { strokes, dots };
}
