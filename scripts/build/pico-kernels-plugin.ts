import type { Plugin } from 'vite';
import { compileKernels } from './compile-kernels.ts';

const virtualId = 'virtual:pico-kernels';
const resolvedId = `\0${virtualId}`;

/** Brings the decoder's compiled kernels into the page, inside the script: they are a few kilobytes. */
export function picoKernelsPlugin(): Plugin {
  let compiled: Promise<Uint8Array> | undefined;
  return {
    name: 'pico-kernels',
    resolveId: (id) => (id === virtualId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return;
      const base64 = Buffer.from(await (compiled ??= compileKernels())).toString('base64');
      return `export const kernels = Uint8Array.from(atob('${base64}'), (c) => c.charCodeAt(0));`;
    },
    handleHotUpdate({ file, server }) {
      if (!file.includes('/engines/pico/kernels/')) return;
      compiled = undefined;
      const module = server.moduleGraph.getModuleById(resolvedId);
      if (module) server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: 'full-reload' });
    },
  };
}
