export const themes = ['system', 'light', 'dark'] as const;

export type ThemeName = (typeof themes)[number];

const storageKey = 'theme';

const isTheme = (value: unknown): value is ThemeName =>
  (themes as readonly unknown[]).includes(value);

/** The chosen colour scheme, kept in this browser; `system` leaves the choice to the device. */
export class Theme {
  #name = $state<ThemeName>(read());

  constructor() {
    this.#apply();
  }

  get name(): ThemeName {
    return this.#name;
  }

  choose = (name: ThemeName): void => {
    this.#name = name;
    this.#apply();
    try {
      localStorage.setItem(storageKey, name);
    } catch {
      // Storage may be blocked; the choice then lasts as long as the page.
    }
  };

  #apply(): void {
    if (this.#name === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = this.#name;
  }
}

function read(): ThemeName {
  try {
    const stored = localStorage.getItem(storageKey);
    return isTheme(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** One per page: the document has one theme. */
export const theme = new Theme();
