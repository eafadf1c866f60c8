/** A number that lessons print, and the names of what it is computed from. */
export interface LessonValue<Args extends string = string> {
  readonly args: readonly Args[];
  readonly compute: (args: Readonly<Record<string, number>>) => number;
}

/** A lesson's value by the names of its arguments; NaN where there is nothing to compute. */
export const lessonValue = <Args extends string>(
  args: readonly Args[],
  compute: (args: Readonly<Record<Args, number>>) => number | undefined,
): LessonValue => ({ args, compute: (given) => compute(given) ?? NaN });
