import type { VerdictKind } from './verdict.ts';

/** What a mark can stand for: a verdict, or that there is none yet. */
export type MarkKind = VerdictKind | 'running' | 'waiting';

/** Marks in the order legends and paths use. */
export const markKinds: readonly MarkKind[] = [
  'passed',
  'failed',
  'timed-out',
  'crashed',
  'no-code',
  'unsupported',
  'runner-error',
  'running',
  'waiting',
];

/** What a mark is called, in the words a legend or a screen reader uses. */
export const markLabels: Readonly<Record<MarkKind, string>> = {
  passed: 'passed',
  failed: 'failed',
  'timed-out': 'timed out',
  crashed: 'crashed',
  'no-code': 'no code found',
  unsupported: 'unsupported',
  'runner-error': 'runner error',
  running: 'running',
  waiting: 'not run yet',
};

const ringWidth = 0.3;

/**
 * Gives the path of a mark with radius `r` around (x, y), to be filled by the even-odd rule, so
 * that all marks of one kind can share one `<path>` element.
 */
export function markPath(kind: MarkKind, x: number, y: number, r: number): string {
  return shapes[kind](x, y, r);
}

type Shape = (x: number, y: number, r: number) => string;

const shapes: Readonly<Record<MarkKind, Shape>> = {
  passed: (x, y, r) => circle(x, y, r),
  failed: (x, y, r) => ring(x, y, r),
  'timed-out': (x, y, r) => ring(x, y, r) + quarter(x, y, r * (1 - ringWidth)),
  crashed: (x, y, r) => cross(x, y, r),
  'no-code': (x, y, r) => ring(x, y, r * 0.86) + slash(x, y, r),
  unsupported: (x, y, r) => rectangle(x - r, y - r * 0.2, r * 2, r * 0.4),
  'runner-error': (x, y, r) =>
    rectangle(x - r * 0.24, y - r, r * 0.48, r * 1.2) + circle(x, y + r * 0.72, r * 0.28),
  running: (x, y, r) => circle(x, y, r * 0.6),
  waiting: (x, y, r) => circle(x, y, r * 0.4),
};

/** Two decimals are a hundredth of a pixel; more only makes the attribute longer. */
const fix = (value: number): string => String(Math.round(value * 100) / 100);

function circle(x: number, y: number, r: number): string {
  const [radius, width] = [fix(r), fix(2 * r)];
  return `M${fix(x - r)} ${fix(y)}a${radius} ${radius} 0 1 1 ${width} 0a${radius} ${radius} 0 1 1 -${width} 0z`;
}

const ring: Shape = (x, y, r) => circle(x, y, r) + circle(x, y, r * (1 - ringWidth));

/** The quarter from twelve to three, as a clock shows it. */
const quarter: Shape = (x, y, r) =>
  `M${fix(x)} ${fix(y)}v${fix(-r)}a${fix(r)} ${fix(r)} 0 0 1 ${fix(r)} ${fix(r)}z`;

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;

function cross(x: number, y: number, r: number): string {
  const [far, near] = [r * 0.92, r * 0.34];
  const corners: [number, number][] = [
    [0, -near],
    [far - near, -far],
    [far, near - far],
    [near, 0],
    [far, far - near],
    [far - near, far],
    [0, near],
    [near - far, far],
    [-far, far - near],
    [-near, 0],
    [-far, near - far],
    [near - far, -far],
  ];
  return `M${corners.map(([dx, dy]) => `${fix(x + dx)} ${fix(y + dy)}`).join('L')}z`;
}

/** A diagonal bar inside the ring and a stub beyond it at each end; even-odd forbids crossing. */
function slash(x: number, y: number, r: number): string {
  const inner = r * 0.86 * (1 - ringWidth) * 0.98;
  const outer = r * 0.86 * 1.02;
  const bar = (from: number, to: number) => diagonal(x, y, from, to, r * 0.13);
  return bar(-inner, inner) + bar(outer, r * 1.22) + bar(-r * 1.22, -outer);
}

function diagonal(x: number, y: number, from: number, to: number, half: number): string {
  const at = (along: number, across: number): string => {
    const [u, v] = [along * Math.SQRT1_2, across * Math.SQRT1_2];
    return `${fix(x + u + v)} ${fix(y - u + v)}`;
  };
  return `M${at(from, -half)}L${at(to, -half)}L${at(to, half)}L${at(from, half)}z`;
}
