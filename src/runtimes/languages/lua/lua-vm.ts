import codec from './harness/codec.lua';
import luaunit from './harness/luaunit.lua';
import harness from './harness/program.lua';
import { instantiate, type LuaWasm } from './instantiate.ts';
import type { LuaStreams } from './system-imports.ts';

/** What an interpreter writes to and reads from, and whom its harness may ask. */
export interface LuaHost extends LuaStreams {
  /** Called by the harness, never by a program; what it throws ends whatever runs. */
  readonly asked: (what: string, ...texts: readonly Uint8Array[]) => Uint8Array | undefined;
}

/** Lua's index of a table that programs do not see. */
const registry = -1_001_000;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** One Lua in a WebAssembly instance of its own; only its harness has a way to JavaScript. */
export class LuaVm {
  readonly #lua: LuaWasm;
  readonly #state: number;
  readonly #harness: number;

  private constructor(lua: LuaWasm, host: LuaHost) {
    this.#lua = lua;
    this.#state = lua.luaL_newstate();
    lua.luaL_openlibs(this.#state);
    this.#harness = this.#loadHarness(host);
  }

  /** Starts an interpreter with the harness loaded, and luaunit for who requires it. */
  static async open(module: WebAssembly.Module, host: LuaHost): Promise<LuaVm> {
    return new LuaVm(await instantiate(module, host), host);
  }

  /** Calls a function of the harness; gives what it returns. */
  call(name: string, ...args: readonly (string | Uint8Array)[]): Uint8Array[] {
    const lua = this.#lua;
    lua.lua_settop(this.#state, 0);
    lua.lua_rawgeti(this.#state, registry, BigInt(this.#harness));
    lua.lua_getfield(this.#state, 1, name);
    lua.lua_remove(this.#state, 1);
    for (const arg of args) this.#push(arg, this.#state);
    const status = lua.lua_pcallk(this.#state, args.length, -1, 0, 0, null);
    const results = this.#readAll(this.#state);
    return status === 0 ? results : [encoder.encode('error'), ...results];
  }

  #loadHarness(host: LuaHost): number {
    const lua = this.#lua;
    const state = this.#state;
    const ask = lua.module.addFunction((caller: number) => {
      const [what, ...texts] = this.#readAll(caller);
      const reply = host.asked(decoder.decode(what), ...texts);
      if (reply) this.#push(reply, caller);
      return reply ? 1 : 0;
    }, 'ii');
    lua.lua_pushcclosure(state, ask, 0);
    this.#load(codec, 'codec');
    this.#load(luaunit, 'luaunit', 1);
    this.#load(harness, 'harness', 1, 2, 3);
    return lua.luaL_ref(state, registry);
  }

  /** Runs a chunk of ours with values from the stack; leaves there what it returns. */
  #load(source: string, name: string, ...args: readonly number[]): void {
    const lua = this.#lua;
    const { length } = encoder.encode(source);
    const loaded: number = lua.luaL_loadbufferx(this.#state, source, length, `=${name}`, 't');
    for (const arg of args) lua.lua_pushvalue(this.#state, arg);
    if (loaded === 0 && lua.lua_pcallk(this.#state, args.length, 1, 0, 0, null) === 0) return;
    const problem = decoder.decode(this.#readAll(this.#state).at(-1));
    throw new Error(`The harness of Lua does not load: ${problem}`);
  }

  #push(value: string | Uint8Array, state: number): void {
    const bytes = typeof value === 'string' ? encoder.encode(value) : value;
    const { module } = this.#lua;
    const at = module._malloc(bytes.length + 1);
    module.HEAPU8.set(bytes, at);
    this.#lua.lua_pushlstring(state, at, bytes.length);
    module._free(at);
  }

  #readAll(state: number): Uint8Array[] {
    const count = this.#lua.lua_gettop(state);
    return Array.from({ length: count }, (_, index) => this.#read(index + 1, state));
  }

  #read(index: number, state: number): Uint8Array {
    const { module } = this.#lua;
    const size = module._malloc(4);
    const at = (module as unknown as TextReader)._lua_tolstring(state, index, size);
    const length = at === 0 ? 0 : module.getValue(size, 'i32');
    module._free(size);
    return module.HEAPU8.slice(at, at + length);
  }
}

/** The function behind `lua_tolstring` of wasmoon, which would end a text at its first zero byte. */
interface TextReader {
  _lua_tolstring(state: number, index: number, size: number): number;
}
