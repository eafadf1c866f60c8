import type { Language } from '../../language.ts';

export const ruby: Language = {
  id: 'ruby',
  label: 'Ruby',
  version: 'CRuby 3.4.1',
  packages: ['@ruby/3.4-wasm-wasi@2.10.1', '@ruby/wasm-wasi@2.10.1'],
  licence: 'MIT AND (Ruby OR BSD-2-Clause)',
  fidelity: 'reference',
  caveats: [
    'No threads: Thread.new raises NotImplementedError, and Timeout.timeout does not interrupt.',
    'The standard library is there, gems are not; test/unit is a small one of our own with the usual assertions.',
    'Tests that do more than compare what one function returns share an interpreter with the program; a program that redefines how values compare, or the assertions, could mislead them.',
  ],
  lineComment: '#',
  stopSequences: ['\nclass', '\ndef', '\n#', '\n\n'],
  editorMode: 'ruby',
  laneMiB: 320,
  example: 'squares = (1..3).map { |n| n * n }\nputs squares.join(" ")\n',
};
