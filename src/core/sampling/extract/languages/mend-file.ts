import { braceEnd } from './brace-end.ts';
import type { ChangeCode } from '../changes.ts';

/** Code after a step, and the change it was, if it was one. */
interface Mended {
  readonly code: string;
  readonly changes: readonly ChangeCode[];
}

/** What keeps the code of an answer from being one file with the tests behind it is left out. */
export function mendFile(code: string, language: string, tests: string): Mended {
  const steps: [ChangeCode, (text: string) => string][] = [
    ['demo-removed', (text) => (/\bmain\s*\(/i.test(tests) ? withoutMain(text) : text)],
    ['exports-removed', exportsOf[language] ?? ((text) => text)],
  ];
  return steps.reduce<Mended>(
    ({ code: before, changes }, [change, step]) => {
      const stepped = step(before);
      // An answer that has nothing else is run as it is, and fails as what it is.
      const after = stepped.trim() === '' ? before : stepped;
      return { code: after, changes: after === before ? changes : [...changes, change] };
    },
    { code, changes: [] },
  );
}

/** Tests with a main function of their own leave no place for another. */
function withoutMain(code: string): string {
  const main = /^[ \t]*(?:[\w<>[\]:]+[ \t]+)+main[ \t]*\(/im.exec(code);
  if (!main) return code;
  const end = braceEnd(code, main.index);
  return code.slice(0, main.index) + (end === undefined ? '' : code.slice(end + 1));
}

const withoutModules = (code: string): string =>
  code
    .replace(/^(?:module\.exports|exports\.\w+)[ \t]*=[^;\n{]*(?:\{[^{}]*\})?;?[ \t]*$/gm, '')
    .replace(/^export[ \t]+(?:default[ \t]+\w+;?[ \t]*$|\{[^{}]*\};?[ \t]*$)/gm, '')
    .replace(
      /^export[ \t]+(?:default[ \t]+)?(?=(?:async|function|const|let|var|class|type|interface)\b)/gm,
      '',
    );

const exportsOf: Readonly<Record<string, (code: string) => string>> = {
  javascript: withoutModules,
  typescript: withoutModules,
  // A chunk ends with its `return`, and the tests stand behind it.
  lua: (code) => code.replace(/\nreturn[ \t]+[\w{][^\n]*\s*$/, '\n'),
  php: (code) => code.replace(/\?>\s*$/, ''),
};
