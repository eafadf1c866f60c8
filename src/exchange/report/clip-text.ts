/** The most of a text that is written. */
export interface ClipLimits {
  readonly chars: number;
  readonly lines: number;
}

/** The beginning of a text, and what was left out. */
export interface ClippedText {
  readonly text: string;
  /** Characters left out; 0 where the text is whole. */
  readonly omitted: number;
}

/** Cuts a text after so many lines or characters, whichever comes first, never inside a character. */
export function clipText(text: string, { chars, lines }: ClipLimits): ClippedText {
  let end = Math.min(text.length, chars);
  let line = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    if (++line === lines) end = at;
  }
  if (isHighSurrogate(text.charCodeAt(end - 1)) && end < text.length) end--;
  return { text: text.slice(0, end), omitted: text.length - end };
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** The beginning of a name or label on one line, with an ellipsis where it is cut. */
export function shorten(text: string, chars: number): string {
  const { text: beginning, omitted } = clipText(text, { chars, lines: 1 });
  return omitted === 0 ? text : `${beginning.slice(0, chars - 1)}…`;
}
