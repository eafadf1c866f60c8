/** Words, numbers, signs of several characters, and every other character that is not a space. */
const token = /[\p{L}\p{N}_]+|\*\*=|\/\/=|>>=|<<=|[-+*/%&|^=!<>:]=|->|\*\*|\/\/|<<|>>|\S/gu;

/** Splits code into the pieces that are compared: spaces and line ends do not count. */
export const codeTokens = (code: string): string[] => code.match(token) ?? [];
