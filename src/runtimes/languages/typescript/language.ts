import type { Language } from '../../language.ts';

export const typescript: Language = {
  id: 'typescript',
  label: 'TypeScript',
  version: 'Sucrase 3.35.1, QuickJS 2025-09-13',
  packages: [
    'sucrase@3.35.1',
    'quickjs-emscripten-core@0.32.0',
    '@jitl/quickjs-wasmfile-release-sync@0.32.0',
  ],
  licence: 'MIT',
  fidelity: 'interpreter',
  caveats: [
    'Types are taken off, not checked: a program with a type error runs, which MultiPL-E refuses. “Check types” in the view of a problem and of a sample asks the TypeScript compiler.',
    'Namespaces with code in them and decorators are not supported.',
    'Runs as JavaScript does here: in an interpreter, with node:assert and little more of Node.',
  ],
  lineComment: '//',
  stopSequences: ['\nfunction ', '\n/*', '\n//', '\nclass'],
  editorMode: 'typescript',
  example:
    'const squares = (numbers: readonly number[]): number[] => numbers.map((n) => n * n);\nconsole.log(squares([1, 2, 3]));\n',
};
