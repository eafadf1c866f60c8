/** Made at build time by scripts/build/sandbox-plugin.ts. */
declare module 'virtual:python-sandbox' {
  /** Text of the frame's only script. */
  export const supervisorSource: string;
  /** Its hash as a policy source, `sha256-…`. */
  export const supervisorHash: string;
  /** URL of the bundled classic worker, and what identifies its content. */
  export const laneUrl: string;
  export const laneHash: string;
  export const wasmUrl: string;
  export const stdlibUrl: string;
}
