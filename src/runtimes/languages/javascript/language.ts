import type { Language } from '../../language.ts';

export const javascript: Language = {
  id: 'javascript',
  label: 'JavaScript',
  version: 'QuickJS 2025-09-13',
  packages: ['quickjs-emscripten-core@0.32.0', '@jitl/quickjs-wasmfile-release-sync@0.32.0'],
  licence: 'MIT',
  fidelity: 'interpreter',
  caveats: [
    'An interpreter: ten to fifty times slower than the engine of a browser.',
    'Of Node there is node:assert, console, process.exit, timers and standard input; no files, no packages.',
    'No Intl: toLocaleString and localeCompare know English only.',
  ],
  lineComment: '//',
  stopSequences: ['\nfunction ', '\n/*', '\n//', '\nconsole.log'],
  editorMode: 'javascript',
  example: 'const squares = [1, 2, 3].map((n) => n * n);\nconsole.log(squares);\n',
};
