/** What MultiPL-E calls the languages that it does not call by our id. */
const codes: Readonly<Record<string, string>> = {
  python: 'py',
  javascript: 'js',
  typescript: 'ts',
  ruby: 'rb',
  perl: 'pl',
  shell: 'sh',
  go: 'go_test.go',
  clojurescript: 'clj',
  csharp: 'cs',
  rust: 'rs',
  kotlin: 'kt',
  julia: 'jl',
  racket: 'rkt',
  haskell: 'hs',
  ocaml: 'ml',
  fsharp: 'fs',
  ada: 'adb',
  matlab: 'm',
};

/** MultiPL-E's code of a language; the id itself where it has no other. */
export const multiPlECode = (language: string): string => codes[language] ?? language;
