/** An answer without the reasoning before it. */
export interface Stripped {
  readonly text: string;
  readonly found: boolean;
  /** The reasoning never ended, so that there may be no answer at all. */
  readonly open: boolean;
}

const marks: readonly (readonly [string, string])[] = [
  ['<think>', '</think>'],
  ['<thinking>', '</thinking>'],
  ['<thought>', '</thought>'],
  ['<reasoning>', '</reasoning>'],
  ['[THINK]', '[/THINK]'],
  ['◁think▷', '◁/think▷'],
];

/** Where the answer itself begins in the format of gpt-oss. */
const finalChannel = '<|channel|>final<|message|>';

/**
 * Leaves out reasoning. It ends at the last closing mark; the opening mark may be missing, since many
 * chat templates put it into the prompt. It is open when it stands first and is never closed.
 */
export function stripReasoning(text: string): Stripped {
  const final = text.lastIndexOf(finalChannel);
  if (final >= 0) return stripped(text.slice(final + finalChannel.length));
  if (text.trimStart().startsWith('<|channel|>analysis')) return { text, found: true, open: true };
  for (const [opening, closing] of marks) {
    const end = text.lastIndexOf(closing);
    if (end >= 0) return stripped(text.slice(end + closing.length));
    const start = text.trimStart();
    if (start.startsWith(opening)) {
      return { text: start.slice(opening.length), found: true, open: true };
    }
  }
  return { text, found: false, open: false };
}

const stripped = (text: string): Stripped => ({ text, found: true, open: false });
