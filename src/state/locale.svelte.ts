import { locales, overwriteGetLocale, type Locale } from '../messages/runtime.js';

const storageKey = 'locale';

/**
 * The language of the page, kept in this browser. Messages and numbers read it when they are
 * written, so that whatever shows them follows a change at once, and a run goes on meanwhile.
 */
export class LocaleChoice {
  #chosen = $state<Locale | undefined>(read());

  constructor() {
    this.#apply();
  }

  /** The language chosen; undefined leaves the choice to the browser. */
  get chosen(): Locale | undefined {
    return this.#chosen;
  }

  /** The language the page is in. */
  get current(): Locale {
    return this.#chosen ?? ofBrowser();
  }

  /** The BCP 47 tag for numbers and dates: the browser's own, as `en-GB`, if it is of the language. */
  get tag(): string {
    const { current } = this;
    return browserTags().find((tag) => languageOf(tag) === current) ?? current;
  }

  choose = (chosen: Locale | undefined): void => {
    this.#chosen = chosen;
    this.#apply();
    try {
      if (chosen === undefined) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, chosen);
    } catch {
      // Storage may be blocked; the choice then lasts as long as the page.
    }
  };

  #apply(): void {
    if (typeof document !== 'undefined') document.documentElement.lang = this.current;
  }
}

const isLocale = (value: unknown): value is Locale =>
  (locales as readonly unknown[]).includes(value);

function read(): Locale | undefined {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLocale(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

const ofBrowser = (): Locale => browserTags().map(languageOf).find(isLocale) ?? locales[0];

const languageOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

// Outside a browser, in tests and scripts, there may be no navigator, or a part of one.
function browserTags(): readonly string[] {
  const page: { readonly navigator?: { readonly languages?: readonly string[] } } = globalThis;
  return page.navigator?.languages ?? [];
}

/** One per page: the document has one language. */
export const locale = new LocaleChoice();
overwriteGetLocale(() => locale.current);
