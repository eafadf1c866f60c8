const importPattern = /^import\s*\(([^)]*)\)|^import\s+("[^"]+")/gm;

/**
 * The beginning of a Go program: the package and imports of the tests, with those of the prompt among
 * them, each once. CodeGeeX adds only the packages that an answer mentions, which cannot be known
 * before there is one; a compiler that refuses unused imports may refuse what it accepts.
 */
export function goImports(testSetup: string, promptImport: string): string {
  const paths = new Set([...pathsIn(testSetup), ...pathsIn(promptImport)]);
  const clause = testSetup.replace(importPattern, '').trim();
  const imports = [...paths].map((path) => `    ${path}\n`).join('');
  return `${clause}\n\nimport (\n${imports})\n\n`;
}

function pathsIn(source: string): string[] {
  return [...source.matchAll(importPattern)].flatMap(([, group = '', single = '']) =>
    (group + single).split('\n').flatMap((line) => /"[^"]+"/.exec(line)?.[0] ?? []),
  );
}
