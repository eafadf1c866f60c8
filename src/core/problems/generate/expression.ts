/** Whether the expression has an operator outside brackets and quotes, so that it needs brackets to be called on. */
export function isLoose(expression: string): boolean {
  let depth = 0;
  let quoted = false;
  for (const ch of expression) {
    if (ch === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ('([{'.includes(ch)) depth++;
    else if (')]}'.includes(ch)) depth--;
    else if (ch === ' ' && depth === 0) return true;
  }
  return false;
}

const bindsTightly = /§[.[]|§ \*|\* §/;

/** Puts an expression where `§` stands, in brackets where Python would otherwise read it differently. */
export function nest(outer: string, inner: string): string {
  const wrapped = isLoose(inner) && bindsTightly.test(outer) ? `(${inner})` : inner;
  return outer.replaceAll('§', () => wrapped);
}
