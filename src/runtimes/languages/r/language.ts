import type { Language } from '../../language.ts';

export const r: Language = {
  id: 'r',
  label: 'R',
  version: 'R 4.6.0',
  packages: ['webr@0.6.0'],
  licence: 'GPL-3.0-only AND MIT',
  fidelity: 'reference',
  caveats: [
    'The packages that come with R, but parallel and tcltk; nothing from CRAN, no network, no processes.',
    'Calls nest about five hundred deep, which is less than R allows elsewhere: the stack is the browser’s.',
    'Tests that do more than compare what one function returns share an interpreter with the program; a program that replaces what compares, or returns in the name of its caller, could mislead them.',
  ],
  lineComment: '#',
  stopSequences: ['\n#', '\n```'],
  editorMode: 'r',
  laneMiB: 320,
  example: 'squares <- (1:3)^2\ncat(squares, "\\n")\n',
};
