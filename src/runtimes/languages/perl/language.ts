import type { Language } from '../../language.ts';

export const perl: Language = {
  id: 'perl',
  label: 'Perl',
  version: 'Perl 5.42',
  packages: ['@6over3/zeroperl-ts@1.0.10'],
  licence: 'Apache-2.0 AND (Artistic-1.0-Perl OR GPL-1.0-or-later)',
  fidelity: 'reference',
  caveats: [
    'Test::More is our own: ok, is, isnt, like, unlike, is_deeply, cmp_ok, can_ok, isa_ok, pass, fail, plan, subtest, skip, done_testing.',
    'The modules that come with the package, and eq_deeply and cmp_deeply of Test::Deep; no CPAN.',
    'A function that returns a list where a test asks for one value fails; the benchmark itself would compare the values of the list with each other.',
    'END blocks do not run. No processes and no threads; files are those the program writes itself.',
    'Tests that do more than compare what one function returns share an interpreter with the program; a program that walks the internals of Perl, or replaces the comparison while it runs, could mislead them.',
  ],
  lineComment: '#',
  stopSequences: ['\nsub', '\n#', '\n\n'],
  editorMode: 'perl',
  laneMiB: 256,
  example: 'my @squares = map { $_ ** 2 } 1 .. 3;\nprint "@squares\\n";\n',
};
