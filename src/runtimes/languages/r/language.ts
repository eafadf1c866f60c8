import type { Language } from '../../language.ts';

export const r: Language = {
  id: 'r',
  label: 'R',
  version: 'R 4.6.0',
  packages: ['webr@0.6.0'],
  licence: 'GPL-3.0-or-later',
  fidelity: 'reference',
  caveats: [],
  lineComment: '#',
  stopSequences: ['\n#', '\n```'],
  editorMode: 'r',
  laneMiB: 384,
  example: 'squares <- (1:3)^2\ncat(squares, "\\n")\n',
};
