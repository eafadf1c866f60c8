const imports = /^import[ \t]*(?:\(([^)]*)\)|((?:[\w.]+[ \t]+)?"[^"\n]*"))[ \t]*\n?/gm;
const packageClause = /^package[ \t]+\w+[ \t]*\n?/m;

/**
 * A Go answer as one file with the prompt's package and imports, which the tests rely on: its own
 * package is dropped, its imports stay where the prompt has them not.
 */
export function goFile(code: string, prompt: string, setup = ''): string {
  const given = new Set([...pathsIn(setup), ...pathsIn(prompt)]);
  const own = pathsIn(code).filter((path) => !given.has(path));
  const body = code.replace(packageClause, '').replace(imports, '').trim();
  const head = [packageClause.exec(prompt)?.[0] ?? '', ...(prompt.match(imports) ?? [])];
  const lines = [...head.map((text) => text.trim()), ...own.map((path) => `import ${path}`), body];
  return lines.filter((line) => line !== '').join('\n\n');
}

const pathsIn = (source: string): string[] =>
  [...source.matchAll(imports)].flatMap(([, group = '', single = '']) =>
    (group + single).split('\n').flatMap((line) => /(?:[\w.]+\s+)?"[^"]+"/.exec(line)?.[0] ?? []),
  );
