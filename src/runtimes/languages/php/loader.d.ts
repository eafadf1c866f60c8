/** PHP's Emscripten module; the package does not export it by name. */
declare module '*/php_8_4.js' {
  export const dependencyFilename: string;
  export const dependenciesTotalSize: number;
  export function init(runtime: string, options: object): object;
}
