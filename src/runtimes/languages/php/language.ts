import type { Language } from '../../language.ts';

export const php: Language = {
  id: 'php',
  label: 'PHP',
  version: 'PHP 8.4.25',
  packages: ['@php-wasm/web-8-4@3.1.55', '@php-wasm/universal@3.1.55'],
  licence: 'GPL-2.0-or-later AND PHP-3.01',
  fidelity: 'reference',
  caveats: [
    'Needs WebAssembly with promises (JSPI), as in Chromium 137 and later.',
    'The extensions of the package and no others; no network, no processes, no Composer.',
    'Tests that do more than compare what one function returns share an interpreter with the program.',
  ],
  lineComment: '//',
  stopSequences: ['\nfunction', '\n?>', '\n//', '\n#'],
  editorMode: 'php',
  laneMiB: 256,
  example:
    '<?php\n$squares = array_map(fn ($n) => $n ** 2, [1, 2, 3]);\necho implode(" ", $squares), "\\n";\n',
};
