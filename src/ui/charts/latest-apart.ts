import { nextTask } from '../../platform/next-task.ts';

/**
 * Gives a function that does, in a task of its own, the last thing it was asked for until then: what
 * is costly to draw does not add to the task in which it changed, and is not drawn twice in between.
 */
export function latestApart(): (draw: () => void) => void {
  let latest: (() => void) | undefined;
  const drawLatest = (): void => {
    const draw = latest;
    latest = undefined;
    draw?.();
  };
  return (draw) => {
    if (!latest) void nextTask().then(drawLatest);
    latest = draw;
  };
}
