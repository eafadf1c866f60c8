import { heldLocks, inTurn, sharing, tryLocked, type Locked } from './locks.ts';

const prefix = 'pass-at-k:run:';

/** Works on a run while no other tab does; `busy` where one does, and this tab should watch. */
export const withRunLock = <Result>(
  runId: string,
  work: () => Promise<Result>,
): Promise<Locked<Result>> => tryLocked(prefix + runId, work);

/** Ids of the runs that some tab is working on; empty where the browser cannot tell. */
export const runsInProgress = (): Promise<ReadonlySet<string>> => heldLocks(prefix);

/** Resolves once no tab works on the run any more: finished, stopped, closed or crashed. */
export const runIsFree = (runId: string): Promise<void> =>
  sharing(prefix + runId, () => Promise.resolve());

/**
 * Draws and grades while no other tab does: two at once would share cores, memory and graphics card,
 * and take longer than one after the other. Undefined where `signal` aborts while it waits.
 */
export const whenItsTurn = <Result>(
  waiting: { readonly signal: AbortSignal; readonly onWait: () => void },
  work: () => Promise<Result>,
): Promise<Result | undefined> => inTurn('pass-at-k:turn', waiting, work);
