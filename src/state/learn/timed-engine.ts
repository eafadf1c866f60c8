import type { Completion } from '../../core/sampling/completion.ts';
import type { Engine } from '../../engines/engine.ts';

type Drawing = Pick<Engine, 'draw'>;

/**
 * The same engine, with a note for every completion of how many milliseconds it was waited for. Over
 * a problem they add up to the time its drawing took.
 */
export const timedEngine = (engine: Drawing, note: (drawn: Completion, ms: number) => void) =>
  ({
    async *draw(problem, indices, signal) {
      let asked = performance.now();
      for await (const drawn of engine.draw(problem, indices, signal)) {
        note(drawn.completion, performance.now() - asked);
        yield drawn;
        asked = performance.now();
      }
    },
  }) satisfies Drawing;
