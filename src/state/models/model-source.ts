import type { DownloadOptions } from '../../exchange/download-model.ts';
import type { EngineModel } from '../../engines/engine.ts';

/** How much of a model is on this device. */
export interface StoredPart {
  readonly bytes: number;
  /** All that drawing without a network takes. */
  readonly isComplete: boolean;
}

/** A model that can be brought into this browser, or is here. */
export interface ModelSource extends EngineModel {
  /** Id of the engine that draws with it. */
  readonly engine: string;
  /** Page that describes it. */
  readonly card?: string;
  /** Where somebody added it, and can take it off the list again. */
  readonly isOwn?: boolean;
  /** Reads what is here of it. */
  readonly stored: () => Promise<StoredPart>;
  /** Brings what is missing; throws a sentence, or the signal's reason. */
  readonly download: (options: DownloadOptions) => Promise<void>;
  /** Deletes what is here of it. */
  readonly remove: () => Promise<void>;
}
