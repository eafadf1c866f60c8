/** Made at build time by scripts/build/pico-kernels-plugin.ts. */
declare module 'virtual:pico-kernels' {
  /** The compiled WebAssembly of src/engines/pico/kernels. */
  export const kernels: Uint8Array<ArrayBuffer>;
}
