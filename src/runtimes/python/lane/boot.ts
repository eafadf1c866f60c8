import { loadPyodide } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { harness } from './harness.ts';
import type { JsBridge } from './js-bridge.ts';
import type { LaneInit } from '../protocol.ts';
import type { PyodideWithInternals, SnapshotMaker, SnapshotOptions } from './pyodide-internals.ts';

/** Never resolved: the two files Pyodide asks for are handed over by the patched loaders below. */
const indexURL = 'https://pyodide.invalid/';

/** Just enough of Pyodide's package list to boot without one; there are no packages to load. */
const emptyLock = JSON.stringify({
  info: {
    abi_version: '2026_0',
    arch: 'wasm32',
    platform: 'emscripten_5_0_3',
    python: '3.14.2',
    version: '314.0.7',
  },
  packages: {},
});

/** Gives a booted interpreter with the harness loaded, and its memory if a snapshot was asked for. */
export async function bootPython(
  init: LaneInit,
  jsglobals: object,
  bridge: JsBridge,
): Promise<{ python: PyodideWithInternals; snapshot?: Uint8Array }> {
  serveFromMemory(init, bridge);
  const options: Parameters<typeof loadPyodide>[0] & SnapshotOptions = {
    indexURL,
    lockFileContents: emptyLock,
    createPyodideModule,
    // What Python prints outside a sample has no reader; samples get their own streams.
    stdout: () => undefined,
    stderr: () => undefined,
    stdin: () => null,
    jsglobals,
    env: { HOME: '/home/pyodide', PYTHONHASHSEED: '0' },
    _makeSnapshot: init.makeSnapshot,
    ...(init.snapshot && { _loadSnapshot: new Uint8Array(init.snapshot) }),
  };
  const python = (await loadPyodide(options)) as PyodideWithInternals & SnapshotMaker;
  // A snapshot already holds the loaded harness.
  if (!init.snapshot) python.runPython(harness);
  return init.makeSnapshot ? { python, snapshot: python.makeMemorySnapshot() } : { python };
}

/**
 * Pyodide has no option for bytes that are already here: it always fetches. These stand-ins answer
 * its two requests from memory and refuse everything else.
 */
function serveFromMemory({ module, stdlib }: LaneInit, bridge: JsBridge): void {
  const answer = (url: string): unknown => {
    if (url.endsWith('.wasm')) return {};
    if (url.endsWith('python_stdlib.zip'))
      return { ok: true, arrayBuffer: () => Promise.resolve(stdlib) };
    throw new Error(`Refused to fetch ${url}`);
  };
  self.fetch = ((url: unknown) =>
    Promise.resolve().then(() => answer(String(url)))) as typeof fetch;
  WebAssembly.instantiateStreaming = async (_source, imports) => ({
    module,
    instance: await WebAssembly.instantiate(module, bridge.watch(imports ?? {})),
  });
}
