/** The harness is mounted as it is written. */
declare module '*.cjs?raw' {
  const source: string;
  export default source;
}
