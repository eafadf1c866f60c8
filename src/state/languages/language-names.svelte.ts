/** What a language is called, and why it does not run here, where it does not. */
export interface LanguageName {
  readonly label: string;
  readonly notHere?: string;
}

/** Names of languages by id; those of others than Python are loaded when they are first needed. */
class LanguageNames {
  #names = $state.raw<Readonly<Record<string, LanguageName>>>({ python: { label: 'Python' } });
  #loading: Promise<void> | undefined;

  /** The id itself until the names are loaded, and for a language nobody knows. */
  of = (id: string): LanguageName => this.#names[id] ?? { label: id };

  /** Loads what these languages are called; never rejects. */
  load = async (ids: readonly string[]): Promise<void> => {
    if (ids.every((id) => id in this.#names)) return;
    this.#loading ??= this.#load().catch(() => {
      this.#loading = undefined; // Ids are shown instead.
    });
    await this.#loading;
  };

  async #load(): Promise<void> {
    const [{ languages }, { languagesNotHere }] = await Promise.all([
      import('../../runtimes/languages/registry.ts'),
      import('../../runtimes/not-here.ts'),
    ]);
    this.#names = {
      ...Object.fromEntries(
        languagesNotHere.map(({ id, label, reason }) => [id, { label, notHere: reason }]),
      ),
      ...Object.fromEntries(languages.map(({ language: { id, label } }) => [id, { label }])),
      python: { label: 'Python' },
    };
  }
}

/** One per page: languages are called the same everywhere. */
export const languageNames = new LanguageNames();
