import type { EngineModel } from '../../engines/engine.ts';
import { entryId, type GgufEntry } from './gguf-entry.ts';

/** What the header of a model's first file says; throws an `EngineError` where it is none. */
export async function describeGguf(entry: GgufEntry, files: readonly Blob[]): Promise<EngineModel> {
  const [{ readGgufHeader }, { ggufModel }] = await Promise.all([
    import('../../engines/wllama/gguf-header.ts'),
    import('../../engines/wllama/gguf-model.ts'),
  ]);
  const header = await readGgufHeader(files[0] ?? new Blob());
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return ggufModel({ id: entryId(entry), label: entry.label, bytes }, header);
}
