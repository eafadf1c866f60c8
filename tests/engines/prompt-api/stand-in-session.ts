import type {
  CreateOptions,
  LanguageModelSession,
  ModelMessage,
} from '../../../src/engines/prompt-api/language-model.ts';
import { abortable } from './abortable.ts';
import type { Traits } from './stand-in-browser.ts';

/** A conversation that remembers: an answer says how many were given before it. */
export class StandInSession implements LanguageModelSession {
  readonly history: ModelMessage[];
  declare readonly temperature?: number;
  isAnswering = false;
  readonly #traits: Traits;
  readonly #destroyed = new AbortController();

  constructor({ initialPrompts = [], temperature }: CreateOptions, traits: Traits) {
    this.history = [...initialPrompts];
    this.#traits = traits;
    if (traits.sampling !== 'settable') return;
    // A float of 32 bits, as the specification has it.
    this.temperature = Math.fround(temperature ?? 1);
  }

  get isDestroyed(): boolean {
    return this.#destroyed.signal.aborted;
  }

  async prompt(
    input: readonly ModelMessage[],
    { signal }: { readonly signal: AbortSignal },
  ): Promise<string> {
    const { deaf, answerMs, trouble } = this.#traits;
    if (this.isDestroyed) throw new DOMException('The session is gone.', 'InvalidStateError');
    this.isAnswering = true;
    try {
      await abortable(answerMs, this.#destroyed.signal, deaf ? undefined : signal);
      this.history.push(...input);
      this.#checkRoom();
      if (trouble) throw trouble;
      return this.#answer();
    } finally {
      this.isAnswering = false;
    }
  }

  destroy(): void {
    this.#destroyed.abort();
  }

  #checkRoom(): void {
    const length = this.history.reduce((sum, { content }) => sum + content.length, 0);
    if (length <= this.#traits.context) return;
    throw new DOMException('The input is too large.', 'QuotaExceededError');
  }

  #answer(): string {
    const before = this.history.filter(({ role }) => role === 'assistant').length;
    const number = this.temperature === 0 ? 0 : Math.floor(Math.random() * 1e6);
    return `# answer ${before + 1}\ndef f():\n    return ${number}\n`;
  }
}
