import type { Page } from '@playwright/test';

/**
 * Texts and names of the page that look English: three plain words in a row, or no Korean at all
 * and not among `names`. Code, and what says of itself that it is in another language, is left out.
 */
export async function untranslated(page: Page, names: RegExp): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const found = new Set<string>();
    const own =
      'noscript, pre, code, .cm-editor, script, style, [lang]:not(html), textarea, iframe[hidden]';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(own) === null) found.add(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.closest(own)) continue;
      const isHeard = element.closest('[aria-hidden="true"]') === null;
      for (const name of isHeard ? ['aria-label', 'title', 'placeholder'] : ['title']) {
        found.add(element.getAttribute(name) ?? '');
      }
    }
    return [...found].map((text) => text.replace(/\s+/g, ' ').trim());
  });
  return texts.filter((text) => hasSentence(text) || isForeign(text, names));
}

// Without commas: lists of commands and functions are the same in every language.
const hasSentence = (text: string): boolean =>
  /(?:(?<![\w./-])[a-z’']{2,} ){2,}[a-z’']{2,}/.test(text);

const isForeign = (text: string, names: RegExp): boolean =>
  /[A-Za-z]{2,}/.test(text) && !/[가-힣]/.test(text) && !names.test(text);
