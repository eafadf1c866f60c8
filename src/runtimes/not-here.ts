import { languageLabel } from '../core/problems/language-names.ts';

/** A language whose problems can be imported and read, but not run. */
export interface LanguageNotHere {
  readonly id: string;
  readonly label: string;
  /** Why, as the end of a sentence. */
  readonly reason: string;
}

/** Languages of public benchmarks that do not run here, in the order of their names. */
export const languagesNotHere: readonly LanguageNotHere[] = [
  {
    id: 'csharp',
    label: 'C#',
    reason: 'the builds of .NET with a compiler need the page itself and would hang it in a loop',
  },
  { id: 'd', label: 'D', reason: 'there is no compiler of it for browsers' },
  { id: 'dart', label: 'Dart', reason: 'its compiler for browsers is not published as a package' },
  { id: 'elixir', label: 'Elixir', reason: 'there is no whole Erlang machine for browsers' },
  {
    id: 'haskell',
    label: 'Haskell',
    reason: 'its compiler for browsers is not published as a package',
  },
  {
    id: 'java',
    label: 'Java',
    reason:
      'the packages that run it hold no class library, or fetch it from a server of their own',
  },
  { id: 'julia', label: 'Julia', reason: 'the builds for browsers stopped at Julia 1.0' },
  { id: 'kotlin', label: 'Kotlin', reason: 'its compiler needs a Java machine' },
  {
    id: 'ocaml',
    label: 'OCaml',
    reason: 'its compiler for browsers is not published as a package',
  },
  { id: 'racket', label: 'Racket', reason: 'there is no build of it for browsers' },
  { id: 'rust', label: 'Rust', reason: 'its compiler for browsers is not published as a package' },
  { id: 'scala', label: 'Scala', reason: 'its compiler needs a Java machine' },
  { id: 'swift', label: 'Swift', reason: 'there is no compiler of it for browsers' },
];

/** What is known of a language that does not run here; of an unknown one, that it is unknown. */
export const notHere = (id: string): LanguageNotHere =>
  languagesNotHere.find((known) => known.id === id) ?? {
    id,
    label: languageLabel(id),
    reason: 'this version of the site knows no runtime of it',
  };
