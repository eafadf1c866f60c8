import type { TypeScriptKit } from './type-checker.ts';

/** Declarations of ES2022, without those of a page. */
const files = import.meta.glob<string>(
  [
    '/node_modules/typescript/lib/lib.{es5,decorators,decorators.legacy,es2015,es2016,es2017,es2018,es2019,es2020,es2021,es2022}.d.ts',
    '/node_modules/typescript/lib/lib.es20{15,16,17,18,19,20,21,22}.*.d.ts',
    '!/node_modules/typescript/lib/*.full.d.ts',
  ],
  { query: '?raw', import: 'default' },
);

/** The compiler and its declarations: nine megabytes, fetched when somebody asks for type errors. */
export async function loadTypeScript(): Promise<TypeScriptKit> {
  const read = Object.entries(files).map(
    async ([path, load]) => [path.slice(path.lastIndexOf('/') + 1), await load()] as const,
  );
  const [loaded, libraries] = await Promise.all([import('typescript'), Promise.all(read)]);
  // A CommonJS package: its exports stand under `default` where nothing names them.
  const ts = 'createProgram' in loaded ? loaded : (loaded as { default: typeof loaded }).default;
  return { ts, libraries: new Map(libraries) };
}
