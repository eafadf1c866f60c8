/**
 * The 0-based line on which a text defines a function of this name, in whatever language; -1 where it
 * only calls or mentions it. Told by the forms of the line alone.
 */
export function definitionLine(text: string, name: string): number {
  const patterns = patternsFor(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text
    .split('\n')
    .findIndex(
      (line) =>
        line.length < 1000 && line.includes(name) && patterns.some((form) => form.test(line)),
    );
}

const keywords =
  'function|def|defp|sub|fn|func|fun|proc|let|const|var|local|val|defn|define|defun|method';

/** Words that stand before a call, not before a definition. */
const calling =
  'return|await|else|new|throw|echo|print|puts|assert|yield|case|not|and|or|in|if|do|then|elif|while|my|The|This|A|An';

const patternsFor = (name: string): RegExp[] => [
  new RegExp(`\\bfunc\\s*\\([^)\\n]{0,80}\\)\\s*${name}\\s*\\(`),
  new RegExp(`^[^"'\`]{0,60}\\b(?:${keywords})\\b[^\\n={;)"]{0,60}?[\\s(*&.:]${name}(?![\\w$])`),
  new RegExp(
    `^\\s*${name}\\s*(?:<-|=|:=)\\s*(?:async\\s*)?(?:function\\b|\\(|lambda|->|\\\\|proc)`,
  ),
  new RegExp(
    `^\\s*(?:(?!(?:${calling})\\b)[\\w:<>,*&[\\]?.]+\\s+)+[*&]?${name}\\s*\\((?!.*\\)\\s*;\\s*$)`,
  ),
  new RegExp(`^\\s*(?:function\\s+)?${name}\\s*\\(\\)`),
  new RegExp(`^${name}\\s*::`),
];
