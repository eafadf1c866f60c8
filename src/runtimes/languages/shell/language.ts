import type { Language } from '../../language.ts';

export const shell: Language = {
  id: 'shell',
  label: 'Shell (bash-like)',
  version: 'just-bash 3.4.2',
  packages: ['just-bash@3.4.2'],
  licence: 'Apache-2.0',
  fidelity: 'subset',
  caveats: [
    'A re-implementation of bash, not bash: arrays, maps, [[ ]], awk, sed, jq, sort and here-strings are there; trap, bc, xargs -n and paste without a dash are not.',
    'A command that Linux has and this shell has not makes a program unsupported, not failed.',
    'A function called as $(name) inside of $((...)) is not found: such a program is unsupported.',
    'A loop of a hundred thousand rounds takes about a second.',
    'A program that hides its own script where the tests call the judge, with all functions exported, can pass wrongly.',
  ],
  lineComment: '#',
  stopSequences: ['\n}'],
  editorMode: 'shell',
  example: 'for n in 1 2 3; do\n  echo $((n * n))\ndone\n',
};
