/** Tells whether Python reached for JavaScript: what it did there, no restored memory undoes. */
export interface JsBridge {
  /** Whether it did, since this was last set to false. */
  used: boolean;
  /** The imports to instantiate the interpreter with instead: the same functions, watched. */
  watch(imports: WebAssembly.Imports): WebAssembly.Imports;
}

/** Imports that lead to no JavaScript object: the system's calls, and ctypes' way into Python's memory. */
const system =
  /^(__syscall_|__hiwire_|_Py_|_PyEM_|_tzset|_timegm|_mktime|_localtime|_gmtime|_mmap|_munmap|_msync|emscripten_get_|emscripten_date_|emscripten_resize_|ffi_call_|ffi_closure_)/;

/** What every call of the harness uses: its parameters are read, its result becomes text. */
const harness = new Set([
  'JsvArray_Get',
  'JsvError_Check',
  'JsvNoValue_Check',
  'js2python_js',
  '_python2js_ascii',
]);

// Captured before any sample exists.
const { apply } = Reflect;

/**
 * Watches the one way out of WebAssembly, its imports. They are bound when the interpreter starts,
 * so that nothing a sample does can go round them; they cost nothing until they are used.
 */
export function createJsBridge(): JsBridge {
  const bridge: JsBridge = {
    used: false,
    watch: ({ env = {}, ...others }) => ({
      ...others,
      env: Object.fromEntries(
        Object.entries(env).map(([name, value]) => [name, watched(name, value)]),
      ),
    }),
  };
  const watched = (name: string, value: WebAssembly.ImportValue): WebAssembly.ImportValue => {
    if (typeof value !== 'function' || system.test(name) || harness.has(name)) return value;
    return function (this: unknown, ...parameters: unknown[]): unknown {
      bridge.used = true;
      return apply(value, this, parameters);
    };
  };
  return bridge;
}
