import * as v from 'valibot';
import type { EngineModel } from '../../engines/engine.ts';
import { jsonList, setJsonList } from '../json-list.ts';

/** A GGUF model that somebody added: where its files are, and what their header says. */
export interface GgufEntry {
  /** Names of its files in the store, in order: addresses, or names given to files of this device. */
  readonly sources: readonly string[];
  readonly label: string;
  /** Whether its files came from this device, and cannot be downloaded again. */
  readonly isLocal: boolean;
  /** What the header says; absent until the first file is here. */
  readonly model?: EngineModel;
}

const storageKey = 'gguf-models';

const modelSchema = v.object({
  id: v.string(),
  label: v.string(),
  note: v.exactOptional(v.string()),
  bytes: v.exactOptional(v.number()),
  maxTokens: v.number(),
  madeFor: v.exactOptional(v.picklist(['completion', 'chat'])),
  needs: v.exactOptional(
    v.object({
      memoryBytes: v.number(),
      webGpu: v.picklist(['always', 'where-present', 'never']),
      f16: v.boolean(),
    }),
  ),
}) satisfies v.GenericSchema<unknown, EngineModel>;

const schema = v.object({
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  label: v.string(),
  isLocal: v.boolean(),
  model: v.exactOptional(modelSchema),
}) satisfies v.GenericSchema<unknown, GgufEntry>;

/** The models this browser remembers; what makes no sense is left out. */
export const loadGgufEntries = (): readonly GgufEntry[] => jsonList(storageKey, schema);

/** Remembers these, and no others. */
export const storeGgufEntries = (entries: readonly GgufEntry[]): void => {
  setJsonList(storageKey, entries);
};

/** What names a model in runs: where its first file is from. */
export const entryId = ({ sources }: GgufEntry): string => sources[0] ?? '';
