/** A check of clojure.test that did not hold. */
export class CheckFailure extends Error {
  override readonly name = 'AssertionError';
  readonly form: string;

  constructor(form: string, message: string) {
    super(message);
    this.form = form;
  }
}

/** Keeps, where no program reaches, which tests there are, and the first that failed. */
export class TestBook {
  #failure: CheckFailure | undefined;
  readonly #waiting: (() => unknown)[] = [];

  /** Stays, whoever catches what is thrown. */
  get failure(): CheckFailure | undefined {
    return this.#failure;
  }

  readonly fail = (form: string, message: string, detail: string): never => {
    const words = [message, `${form}: ${detail}`].filter((part) => part !== '').join('\n');
    this.#failure ??= new CheckFailure(form, words);
    throw this.#failure;
  };

  readonly register = (_: string, test: () => unknown): void => {
    this.#waiting.push(test);
  };

  /** Runs every test that was not run yet. */
  readonly run = (): void => {
    for (let test = this.#waiting.shift(); test; test = this.#waiting.shift()) test();
  };
}
