import { kitFiles, type Kit, type KitStore } from '../kit.ts';
import type { Progress } from '../runtime.ts';
import type { LaneKit } from './protocol.ts';

/** Gets every file of a kit from the device or, with progress, from the site. */
export async function loadKit(
  kit: Kit,
  store: KitStore,
  onProgress: Progress,
  signal?: AbortSignal,
): Promise<LaneKit> {
  const total = kitFiles(kit).reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const get = (file: Kit['lane']): Promise<Blob> =>
    store.get(
      file,
      (bytes) => {
        done += bytes;
        onProgress(done, total);
      },
      signal,
    );
  const lane = await get(kit.lane);
  const files: Record<string, Blob> = {};
  for (const file of kit.files) files[file.name] = await get(file);
  return { lane, files, compile: kit.files.filter((file) => file.compile).map(({ name }) => name) };
}
