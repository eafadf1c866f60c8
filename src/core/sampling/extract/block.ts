/** A piece of an answer that may be code. */
export interface Block {
  readonly text: string;
  readonly source: 'fence' | 'plain';
  readonly closed: boolean;
  readonly language: Language;
  /** The end of what was said before it, since the block before. */
  readonly before: string;
}

/** What the tag of a fence says; nothing, or a word that names no language, is unknown. */
export type Language = 'python' | 'other' | 'unknown';

/** The language that the text behind a fence names, such as `python`, `{.py}` or `python title="a"`. */
export function languageOf(info: string): Language {
  const [word = ''] = /[\w+#]+/.exec(info.slice(0, 60).toLowerCase()) ?? [];
  if (/^i?py(?:thon)?[23]?$|^pycon$|^pyi$/.test(word)) return 'python';
  return others.has(word) ? 'other' : 'unknown';
}

const others = new Set(
  (
    'bash sh shell zsh console powershell cmd output json jsonc yaml yml toml ini html xml css java ' +
    'javascript js jsx ts tsx typescript c cpp c++ csharp cs go golang rust ruby rb sql markdown md ' +
    'diff mermaid latex tex math r php kotlin swift scala haskell lua perl julia dart csv makefile ' +
    'dockerfile http graphql text txt plaintext'
  ).split(' '),
);

/** How much of the words before a block is kept: enough for the sentence that announces it. */
export const announcementLength = 300;
