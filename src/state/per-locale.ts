import { locale } from './locale.svelte.ts';

/**
 * Gives what writes numbers or dates in the language the page is in now, made once per language:
 * building a formatter costs more than using it thousands of times.
 */
export function perLocale<Format>(make: (tag: string) => Format): () => Format {
  const formats = new Map<string, Format>();
  return () => {
    const { tag } = locale;
    const format = formats.get(tag) ?? make(tag);
    formats.set(tag, format);
    return format;
  };
}
