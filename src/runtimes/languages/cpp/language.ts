import type { Language } from '../../language.ts';

export const cpp: Language = {
  id: 'cpp',
  label: 'C++',
  version: 'Clang 22.1.0, C++17',
  packages: ['@yowasp/clang@22.0.0-git20542-10', '@bjorn3/browser_wasi_shim@0.4.2'],
  licence: 'ISC AND Apache-2.0 WITH LLVM-exception AND MIT',
  fidelity: 'reference',
  caveats: [
    'Exceptions can be thrown but not caught: a program that throws and has a catch is reported as unsupported.',
    'Compiled for a 32-bit machine: long is read as long long, so that it has 64 bits as on Linux, while size_t, unsigned long and pointers have 32; so have ULONG_MAX, SIZE_MAX, INTPTR_MAX and what is made of them.',
    'No threads, no files, no sanitizers; reading or writing outside of an array may go unnoticed.',
    'A program that redefines the equality of a library type inside namespace std can pass wrongly.',
    'bits/stdc++.h is there; the first program that includes it takes some seconds more.',
  ],
  lineComment: '//',
  stopSequences: ['\n}'],
  editorMode: 'cpp',
  compileMs: 240_000,
  laneMiB: 700,
  example:
    '#include <iostream>\n\nint main() {\n    for (int n : {1, 2, 3}) std::cout << n * n << "\\n";\n}\n',
};
