/** Go's own script for WebAssembly, which puts `Go` into the worker's scope. */
declare module 'yaegi-wasm/src/wasm_exec.js';
