import type { Language } from '../../language.ts';

export const prolog: Language = {
  id: 'prolog',
  label: 'Prolog',
  version: 'SWI-Prolog 10.1.10',
  packages: ['swipl-wasm@8.0.5'],
  licence: 'BSD-2-Clause',
  fidelity: 'reference',
  caveats: [
    'One thread, no processes, no network; the libraries are those of the package, among them lists, clpfd, dcg and plunit.',
    'Tests run in a Prolog of their own and call the predicates of the program from there: predicates that only the tests define are not seen by the program, and what tests assert is not either.',
    'A call that is asked for a second answer is made once more, from the start.',
  ],
  lineComment: '%',
  stopSequences: ['\n\n\n', '\n%', '\n:- begin_tests', '\n?-'],
  editorMode: 'prolog',
  example:
    ':- forall(member(N, [1, 2, 3]), (Square is N * N, format("~w squared is ~w~n", [N, Square]))).\n',
};
