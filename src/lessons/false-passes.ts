import type { LessonSample } from './lesson-sample.ts';

/** How far a sample gets through the assertions of its problem, asked one after the other. */
export interface Survivor {
  /** Whether it passes all tests. */
  readonly right: boolean;
  /** Assertions it holds before the first that it does not. */
  readonly held: number;
}

/** The samples of one problem: right ones first, then those that hold the longest. */
export interface SurvivorRow {
  readonly taskId: string;
  readonly samples: readonly Survivor[];
}

/** What a number of assertions make of a sample; `false-pass` is wrong and not found out. */
export type Standing = 'right' | 'false-pass' | 'caught';

/** Samples by standing. */
export interface FalsePassTally {
  readonly total: number;
  readonly passed: number;
  readonly right: number;
  readonly falsePasses: number;
}

/** The samples by problem, in the order these come in; without those of which nothing is known. */
export function survivorRows(samples: readonly LessonSample[]): readonly SurvivorRow[] {
  const rows = new Map<string, Survivor[]>();
  for (const { taskId, kind, tests } of samples) {
    if (!tests) continue;
    const row = rows.get(taskId) ?? [];
    rows.set(taskId, row);
    row.push({ right: kind === 'passed', held: leading(tests) });
  }
  return [...rows].map(([taskId, row]) => ({ taskId, samples: row.sort(byStrength) }));
}

/** How a sample stands when only the first `tests` assertions are asked. */
export function standingOf({ right, held }: Survivor, tests: number): Standing {
  if (right) return 'right';
  return held >= tests ? 'false-pass' : 'caught';
}

/** Counts all samples by how they stand when only the first `tests` assertions are asked. */
export function tallyFalsePasses(rows: readonly SurvivorRow[], tests: number): FalsePassTally {
  const standings = rows.flatMap(({ samples }) => samples.map((one) => standingOf(one, tests)));
  const right = standings.filter((one) => one === 'right').length;
  const falsePasses = standings.filter((one) => one === 'false-pass').length;
  return { total: standings.length, passed: right + falsePasses, right, falsePasses };
}

function leading(tests: readonly boolean[]): number {
  const first = tests.indexOf(false);
  return first === -1 ? tests.length : first;
}

const byStrength = (a: Survivor, b: Survivor): number =>
  Number(b.right) - Number(a.right) || b.held - a.held;
