const tokens =
  /"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|`(?:\\[^]|[^`\\])*`|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|(?<!\S)#[^\n]*|[{}]/g;

/** Every brace of a text outside strings and comments, with its place. */
function* braces(
  text: string,
  from: number,
): Generator<{ readonly at: number; readonly by: number }> {
  for (const { 0: token, index } of text.slice(from).matchAll(tokens)) {
    if (token === '{' || token === '}') yield { at: from + index, by: token === '{' ? 1 : -1 };
  }
}

/** The place of the brace that closes the first one opened from here on; undefined where none does. */
export function braceEnd(text: string, from: number): number | undefined {
  let depth = 0;
  for (const { at, by } of braces(text, from)) {
    depth += by;
    if (depth === 0) return at;
  }
  return undefined;
}

/** How many more braces a text opens than it closes. */
export function openBraces(text: string): number {
  let depth = 0;
  for (const { by } of braces(text, 0)) depth += by;
  return depth;
}
