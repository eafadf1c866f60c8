import { armCurve, finishedTallies, type Arm } from './experiment-arm.ts';
import { curvePoints, type FigureSeries } from './experiment-figure.ts';

/** A line for each arm, over its finished problems: the later the arm, the darker. */
export const armLines = (arms: readonly Arm[]): FigureSeries[] =>
  arms.map((arm, i) => ({
    label: arm.label,
    role: 'arm',
    shade: arms.length < 2 ? 1 : i / (arms.length - 1),
    points: curvePoints(armCurve(finishedTallies(arm))),
  }));
