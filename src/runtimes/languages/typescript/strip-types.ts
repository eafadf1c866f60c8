import { transform } from 'sucrase';

/** Modules become scripts; a script stays one, since a module would be strict. */
const isModule = /^\s*(?:import|export)\b/m;

/** JavaScript of a TypeScript text, every line where it was; throws where it cannot be read. */
export const stripTypes = (source: string): string =>
  transform(source, {
    transforms: isModule.test(source) ? ['typescript', 'imports'] : ['typescript'],
    disableESTransforms: true,
    production: true,
  }).code;
