import { LuaFactory } from 'wasmoon';
import { systemImports, type LuaStreams } from './system-imports.ts';

export type LuaWasm = Awaited<ReturnType<LuaFactory['getLuaModule']>>;

/**
 * A fresh instance of Lua's WebAssembly. wasmoon wants to fetch and compile it by itself, and offers
 * no way to say where the standard streams go; both are answered here. Nobody else in a lane fetches.
 */
export async function instantiate(
  module: WebAssembly.Module,
  streams: LuaStreams,
): Promise<LuaWasm> {
  let exports: WebAssembly.Exports = {};
  const memory = () => Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
  self.fetch = () => Promise.resolve(new Response());
  WebAssembly.instantiateStreaming = async (_, imports = {}) => {
    const answered = systemImports(imports, streams, memory);
    const instance = await WebAssembly.instantiate(module, answered);
    exports = instance.exports;
    return { module, instance };
  };
  return new LuaFactory('lua.wasm').getLuaModule();
}
