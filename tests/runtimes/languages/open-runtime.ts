import type { KitFile, KitStore } from '../../../src/runtimes/kit.ts';
import { languageById } from '../../../src/runtimes/languages/registry.ts';
import { SandboxedRuntime } from '../../../src/runtimes/sandbox/sandboxed-runtime.ts';

/** Gets files from the site and keeps nothing. */
export const fetchingStore: KitStore = {
  has: () => Promise.resolve(false),
  async get({ url, name }: KitFile, onBytes) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
    const blob = await response.blob();
    onBytes(blob.size);
    return blob;
  },
};

/** The runtime of a language with one lane, or more. */
export function openRuntime(id: string, lanes = 1): SandboxedRuntime {
  const entry = languageById(id);
  if (!entry) throw new RangeError(`${id} is not in the registry.`);
  return new SandboxedRuntime({ ...entry, store: fetchingStore, lanes });
}
