import type { EngineModel } from '../../engines/engine.ts';
import type { Downloadable } from '../download-job.svelte.ts';

/** A model that can be brought into this browser, or is here. */
export interface ModelSource
  extends EngineModel, Pick<Downloadable, 'stored' | 'download' | 'remove'> {
  /** Id of the engine that draws with it. */
  readonly engine: string;
  /** Page that describes it. */
  readonly card?: string;
  /** Where somebody added it, and can take it off the list again. */
  readonly isOwn?: boolean;
}
