/** Words, numbers, signs of several characters, and every other character that is not a space. */
const token = /[\p{L}\p{N}_]+|\*\*=|\/\/=|>>=|<<=|[-+*/%&|^=!<>:]=|->|\*\*|\/\/|<<|>>|\S/gu;

/** Splits code into the pieces that are compared: spaces and line ends do not count. */
export const codeTokens = (code: string): string[] => code.match(token) ?? [];

/** A token with the space before it. */
export interface SpacedToken {
  readonly space: string;
  readonly token: string;
}

/** The same pieces with the space before each, to show the code as it is written. */
export function spacedTokens(code: string): SpacedToken[] {
  let end = 0;
  return Array.from(code.matchAll(token), ({ 0: text, index }) => {
    const space = code.slice(end, index);
    end = index + text.length;
    return { space, token: text };
  });
}
