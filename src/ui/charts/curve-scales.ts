/** Size of the chart and what its axes span. */
export interface CurveFrame {
  readonly width: number;
  readonly height: number;
  /** The largest k on the axis. */
  readonly n: number;
  readonly axis: 'linear' | 'log';
}

/** Room around the plot for labels, in pixels. */
export const curveMargin = { top: 12, right: 20, bottom: 34, left: 46 };

/** Where a k and a proportion stand in the chart, and which k a place stands for. */
export interface CurveScales {
  readonly x: (k: number) => number;
  readonly y: (value: number) => number;
  /** The whole k nearest to a horizontal place, from 1 to n. */
  readonly kAt: (x: number) => number;
}

/** Scales of a pass@k chart: k from 1 to n across, 0 to 1 upwards. */
export function curveScales({ width, height, n, axis }: CurveFrame): CurveScales {
  const left = curveMargin.left;
  const across = Math.max(1, width - left - curveMargin.right);
  const up = Math.max(1, height - curveMargin.top - curveMargin.bottom);
  const last = Math.max(2, n);
  const part =
    axis === 'log'
      ? (k: number) => Math.log(k) / Math.log(last)
      : (k: number) => (k - 1) / (last - 1);
  const whole = axis === 'log' ? (p: number) => last ** p : (p: number) => 1 + p * (last - 1);
  return {
    x: (k) => left + across * part(k),
    y: (value) => curveMargin.top + up * (1 - value),
    kAt: (x) => Math.min(Math.max(1, Math.round(whole((x - left) / across))), Math.max(1, n)),
  };
}
