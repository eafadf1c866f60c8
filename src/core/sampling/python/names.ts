const name = /(\.\s?)?([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)/g;

/** Every name in the code, attributes after a dot left out; keywords count as names. */
export function namesIn(code: string): string[] {
  const names: string[] = [];
  for (const [, dot, found = ''] of code.matchAll(name)) if (dot === undefined) names.push(found);
  return names;
}

/** Python's keywords, those that are such only in their place (`match`, `case`, `type`) left out. */
export const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except ' +
    'finally for from global if import in is lambda nonlocal not or pass raise return try while ' +
    'with yield'
  ).split(' '),
);
