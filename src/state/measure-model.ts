import type { Problem } from '../core/problems/problem.ts';
import { untilAborted, whenAborted } from '../evaluate/until-aborted.ts';
import { drawnSource } from './create-run.ts';
import { DrawingClock } from './drawing-clock.ts';
import type { EngineHost } from './engine-host.ts';
import type { DrawnSource } from './run-draft.ts';
import { noteSpeed } from './run-speeds.ts';

/**
 * Draws one answer to a problem, as a run would, keeps nothing of it but how long it took, and leaves
 * the model loaded. Resolves without a measurement once aborted; throws what the engine throws.
 */
export async function measureModel(
  drawn: DrawnSource,
  problem: Problem,
  engines: EngineHost,
  signal: AbortSignal,
): Promise<void> {
  const source = drawnSource(drawn, engines.engines);
  const ready = engines.get(source, () => undefined);
  const engine = await Promise.race([ready, whenAborted(signal)]);
  if (!engine) return;
  const clock = new DrawingClock();
  const answers = untilAborted(clock.watch(engine).draw(problem, [0], signal), signal);
  await answers.next();
  await answers.return();
  noteSpeed(source, { graded: { samples: 0, ms: 0 }, drawn: clock.throughput });
}
