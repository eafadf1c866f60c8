import type { Language } from '../../language.ts';

export const c: Language = {
  id: 'c',
  label: 'C',
  version: 'Clang 22.1.0, C17',
  packages: ['@yowasp/clang@22.0.0-git20542-10', '@bjorn3/browser_wasi_shim@0.4.2'],
  licence: 'ISC AND Apache-2.0 WITH LLVM-exception AND MIT',
  fidelity: 'reference',
  caveats: [
    'Compiled for a 32-bit machine: long is read as long long, so that it has 64 bits as on Linux, while size_t, unsigned long and pointers have 32; so have ULONG_MAX, SIZE_MAX, INTPTR_MAX and what is made of them.',
    'No threads, no files, no signals, no setjmp; reading or writing outside of an array, or through a null pointer, may go unnoticed.',
  ],
  lineComment: '//',
  stopSequences: ['\n}'],
  editorMode: 'c',
  compileMs: 120_000,
  laneMiB: 700,
  example:
    '#include <stdio.h>\n\nint main(void) {\n    for (int n = 1; n <= 3; n++) printf("%d\\n", n * n);\n    return 0;\n}\n',
};
