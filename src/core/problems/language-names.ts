interface LanguageName {
  /** As people write it. */
  readonly label: string;
  /** Other names in benchmarks, in samples and behind fences, in lower case. */
  readonly also: readonly string[];
}

/**
 * Languages by the id that problems carry, with what else they are called: the codes of MultiPL-E
 * (`pl`, `go_test.go`), the names of AutoCodeBench and HumanEval-X, and the tags of fences.
 */
const names: Readonly<Record<string, LanguageName>> = {
  python: { label: 'Python', also: ['py', 'python3', 'notypes.py'] },
  javascript: { label: 'JavaScript', also: ['js', 'jsx', 'mjs', 'cjs', 'node', 'nodejs'] },
  typescript: { label: 'TypeScript', also: ['ts', 'tsx'] },
  lua: { label: 'Lua', also: [] },
  ruby: { label: 'Ruby', also: ['rb'] },
  php: { label: 'PHP', also: [] },
  perl: { label: 'Perl', also: ['pl'] },
  r: { label: 'R', also: ['rscript'] },
  c: { label: 'C', also: [] },
  cpp: { label: 'C++', also: ['c++', 'cc', 'cxx'] },
  shell: { label: 'Shell', also: ['sh', 'bash', 'zsh'] },
  go: { label: 'Go', also: ['golang', 'go_test.go'] },
  sql: { label: 'SQL', also: ['sqlite'] },
  postgresql: { label: 'PostgreSQL', also: ['postgres', 'psql', 'pgsql'] },
  prolog: { label: 'Prolog', also: [] },
  scheme: { label: 'Scheme', also: ['scm'] },
  // MultiPL-E's `clj` is Clojure; ClojureScript is the form of it that a browser can run.
  clojurescript: { label: 'ClojureScript', also: ['clj', 'clojure', 'cljs'] },
  java: { label: 'Java', also: [] },
  csharp: { label: 'C#', also: ['cs', 'c#', 'c_sharp'] },
  rust: { label: 'Rust', also: ['rs'] },
  kotlin: { label: 'Kotlin', also: ['kt'] },
  swift: { label: 'Swift', also: [] },
  scala: { label: 'Scala', also: [] },
  dart: { label: 'Dart', also: [] },
  elixir: { label: 'Elixir', also: ['ex', 'exs'] },
  julia: { label: 'Julia', also: ['jl'] },
  racket: { label: 'Racket', also: ['rkt'] },
  d: { label: 'D', also: ['dlang'] },
  haskell: { label: 'Haskell', also: ['hs'] },
  ocaml: { label: 'OCaml', also: ['ml'] },
  fsharp: { label: 'F#', also: ['fs', 'f#'] },
  ada: { label: 'Ada', also: ['adb'] },
  matlab: { label: 'MATLAB', also: ['m', 'octave'] },
  coq: { label: 'Coq', also: [] },
  lean: { label: 'Lean', also: [] },
};

const idsByName = new Map(
  Object.entries(names).flatMap(([id, { also }]) => [id, ...also].map((name) => [name, id])),
);

/** The id of a language from any of its names, whatever their case; undefined for a name not known. */
export const knownLanguageId = (name: string): string | undefined =>
  idsByName.get(name.trim().toLowerCase());

/** The id of a language from any of its names; a name that is not known is its own id. */
export const languageId = (name: string): string =>
  knownLanguageId(name) ?? name.trim().toLowerCase();

/** A language as people write it: `C++` for `cpp`; an id that is not known as it is. */
export const languageLabel = (id: string): string => names[id]?.label ?? id;
