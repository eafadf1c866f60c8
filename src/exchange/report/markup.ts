/** HTML that is safe to write as it stands: made by `html`, from literals of ours and escaped text. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand between the literals of `html`; everything but markup is escaped. */
export type Content = Markup | string | number | undefined | readonly Content[];

/**
 * A template of HTML. Strings are escaped for text and for quoted attributes, lists are joined,
 * undefined leaves nothing; so nothing foreign becomes markup unless somebody writes `new Markup`.
 */
export function html(literals: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = literals[0] ?? '';
  contents.forEach((content, i) => (text += render(content) + (literals[i + 1] ?? '')));
  return new Markup(text);
}

function render(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(render).join('');
  return escapeText(String(content));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Controls other than tab and line feed, and the invisible characters that reorder text (Boucher
 * and Anderson 2021, "Trojan Source", arXiv 2111.00169) or cannot be written as UTF-8.
 */
const hidden = /(?![\t\n])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Escapes text for HTML; hidden characters are spelled out, as `⟨U+202E⟩`, so that they show. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replace(hidden, (character) => `⟨U+${codeOf(character)}⟩`);
}

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** No escaped text holds a NUL, so nothing foreign can look like this. */
const slot = new Markup('\0slot\0');

/** A template in two halves, so that what stands between them can be written piece by piece. */
export function around(
  template: (inside: Markup) => Markup,
): readonly [before: Markup, after: Markup] {
  const [before = '', after = ''] = template(slot).text.split(slot.text);
  return [new Markup(before), new Markup(after)];
}
