import type { Language } from '../../language.ts';

export const go: Language = {
  id: 'go',
  label: 'Go (interpreted)',
  version: 'yaegi 0.16.1',
  packages: ['yaegi-wasm@1.0.2'],
  licence: 'Apache-2.0 AND BSD-3-Clause AND ISC',
  fidelity: 'interpreter',
  caveats: [
    'Interpreted, and about a hundred times slower than compiled Go.',
    'More lenient than the compiler: unused variables and imports are no errors.',
    'Tests are run with a T of our own: Run, Error, Errorf, Fatal, Fatalf, Fail, FailNow, Log, Logf, Helper, Skip; no benchmarks.',
    'Packages beyond Go’s own library are not here, testify among them: the Go tests of HumanEval-X are unsupported.',
    'Nothing can wait for time to pass: time.Sleep ends the program.',
    'The package says ISC and brings no licence file; the binary names yaegi 0.16.1 (Apache-2.0) and Go (BSD-3-Clause), and cannot be rebuilt from the package.',
  ],
  lineComment: '//',
  stopSequences: ['\nfunc', 'struct', '\n// '],
  editorMode: 'go',
  freshWorker: true,
  laneMiB: 256,
  example:
    'package main\n\nimport "fmt"\n\nfunc main() {\n\tfor n := 1; n <= 3; n++ {\n\t\tfmt.Println(n, "squared is", n*n)\n\t}\n}\n',
};
