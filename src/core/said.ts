/**
 * Marks a sentence that people read, or a part of one, in the rooms that speak no language but
 * English: gives its English, filled in. The page shows it in its own language, which it finds by
 * the English (`saidOf`), so that the sentence crosses workers and databases as plain text.
 */
/* @__NO_SIDE_EFFECTS__ */
export const said = (
  parts: TemplateStringsArray,
  ...values: readonly (string | number)[]
): string =>
  parts.slice(1).reduce((text, part, i) => `${text}${values[i] ?? ''}${part}`, parts[0] ?? '');
