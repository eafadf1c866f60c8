import type { Plugin } from 'vite';

/** Families that only special commands use; no lesson does, and each costs every visitor's disk. */
const unused = /KaTeX_(?:Caligraphic|Fraktur|SansSerif|Script|Typewriter)/;

/**
 * Leaves of the typesetter's fonts those that formulas use, in the one form that every browser since
 * 2018 reads: as shipped they are sixty files and a megabyte.
 */
export const katexFonts = (): Plugin => ({
  name: 'katex-fonts',
  enforce: 'pre',
  transform: {
    filter: { id: /katex\.min\.css$/ },
    handler: (css) => css.replaceAll(/@font-face\{[^}]*\}/g, keepWoff2),
  },
});

/**
 * One rule for a font: gone, or with its first source alone, as a file: the page's policy does not
 * load fonts from `data:` addresses. Until it is here letters stand in another one, not in a gap.
 */
function keepWoff2(rule: string): string {
  if (unused.test(rule)) return '';
  return rule
    .replace('font-display:block', 'font-display:swap')
    .replace(/src:url\(([^)]*\.woff2)\)[^}]*/, 'src:url($1?no-inline) format("woff2")');
}
