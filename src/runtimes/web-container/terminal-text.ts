/** Escape sequences of terminals: CSI (colours, cursor), OSC (titles, links) and the short ones. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;

/** A line of a terminal as the program wrote it: without escapes and the terminal's own return. */
export const terminalText = (line: string): string =>
  (line.endsWith('\r') ? line.slice(0, -1) : line).replace(escapes, '');
