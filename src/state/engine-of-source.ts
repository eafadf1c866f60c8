import type { RunSource } from '../core/grading/run.ts';
import type { EngineDescriptor } from '../engines/engine.ts';

/** The engine that a source names, at the same server where it is one; undefined where it is gone. */
export const engineOfSource = (
  engines: readonly EngineDescriptor[],
  { engine, endpoint }: Pick<RunSource, 'engine' | 'endpoint'>,
): EngineDescriptor | undefined =>
  engines.find((known) => known.id === engine && known.endpoint === endpoint);
