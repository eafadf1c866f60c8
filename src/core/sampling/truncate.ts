/** The part of a text that counts, and the stop sequence that ended it, if one did. */
export interface Truncated {
  readonly text: string;
  readonly stop?: string;
}

/**
 * The text up to the first place where any stop sequence begins, as in Codex (Chen et al. 2021,
 * section 3.1) and every harness after it. The sequence itself is cut off with what follows. Where
 * two begin at the same place the shorter one is named. Only the text is searched: a sequence that
 * would begin in the prompt does not count. Empty stop sequences mean nothing.
 */
export function truncate(text: string, stops: readonly string[]): Truncated {
  let [at, stop]: [number, string] = [text.length, ''];
  for (const candidate of stops) {
    if (candidate === '') continue;
    const found = text.indexOf(candidate);
    if (found < 0 || found > at) continue;
    if (found < at || candidate.length < stop.length) [at, stop] = [found, candidate];
  }
  return stop === '' ? { text } : { text: text.slice(0, at), stop };
}
