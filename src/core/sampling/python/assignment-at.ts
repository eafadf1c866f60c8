/** Where the first assigning `=` outside brackets stands, or -1. */
export function assignmentAt(code: string): number {
  let depth = 0;
  for (let at = 0; at < code.length; at++) {
    const ch = code.charAt(at);
    if ('([{'.includes(ch)) depth++;
    else if (')]}'.includes(ch)) depth--;
    else if (ch === '=' && depth <= 0 && isAssigning(code, at)) return at;
    else if (ch === '=' && code.charAt(at + 1) === '=') at++;
  }
  return -1;
}

function isAssigning(code: string, at: number): boolean {
  if (code.charAt(at + 1) === '=') return false;
  const before = code.charAt(at - 1);
  // `<<=` and `>>=` assign, `<=` and `>=` compare, `!=` compares, `:=` only names.
  if (before === '<' || before === '>') return code.charAt(at - 2) === before;
  return before !== '!' && before !== ':' && before !== '=';
}
