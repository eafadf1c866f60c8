import { said } from '../../core/said.ts';
import { EngineError, type DrawnCompletion, type Engine } from '../engine.ts';

/** Recorded attempts of one problem, each at its index; what was never drawn is absent. */
export type Recording = (
  taskId: string,
) => Promise<readonly (Omit<DrawnCompletion, 'index'> | undefined)[]>;

/** An engine that draws nothing new: it gives back what was recorded, attempt by attempt. */
export function createReplay(recording: Recording): Engine {
  return {
    prepare: () => Promise.resolve(),
    async *draw({ taskId }, indices, signal) {
      const attempts = await recording(taskId);
      for (const index of indices) {
        if (signal.aborted) return;
        const attempt = attempts[index];
        if (!attempt) {
          throw new EngineError(
            said`[replay] ${taskId}: the recording has ${attempts.length} attempts, none at ${index}.`,
          );
        }
        yield { ...attempt, index };
      }
    },
    dispose: () => undefined,
  };
}
