import { said } from '../../core/said.ts';
import type { ChatOptions } from '@mlc-ai/web-llm';
import { engineError } from './engine-error.ts';

/** The fields of one entry of a list of models; every reader throws an `EngineError` that names it. */
export class EntryReader {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #position: number;
  readonly #base: string | undefined;

  constructor(entry: unknown, position: number, base: string | undefined) {
    this.#position = position;
    this.#base = base;
    this.#fields = isObject(entry) ? entry : {};
    if (!isObject(entry)) throw this.#error(said`is no object with model, model_id and model_lib`);
  }

  name(field: string): string {
    const text = this.optionalText(field);
    if (text === undefined) throw this.#error(said`lacks "${field}"`);
    return text;
  }

  optionalText(field: string): string | undefined {
    const value = this.#fields[field];
    if (value == null) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    throw this.#error(said`has a "${field}" that is no text`);
  }

  /** Absolute, since web-llm takes no other. */
  address(field: string): string {
    return this.#absolute(field, this.name(field));
  }

  optionalAddress(field: string): string | undefined {
    const text = this.optionalText(field);
    return text === undefined ? undefined : this.#absolute(field, text);
  }

  #absolute(field: string, text: string): string {
    const url = URL.canParse(text, this.#base) ? new URL(text, this.#base) : undefined;
    if (url && /^https?:$/.test(url.protocol)) return url.href;
    throw this.#error(
      said`has a "${field}" (${text}) that is no address: write it with https://, or give the address of the mirror it is relative to`,
    );
  }

  optionalCount(field: string): number | undefined {
    const value = this.#fields[field];
    if (value == null) return undefined;
    if (typeof value === 'number' && value > 0 && Number.isFinite(value)) return value;
    throw this.#error(said`has a "${field}" that is no number above 0`);
  }

  features(): string[] | undefined {
    const value = this.#fields['required_features'];
    if (value == null) return undefined;
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
    throw this.#error(
      said`has "required_features" that are no list of names such as ["shader-f16"]`,
    );
  }

  /** What replaces fields of the model's `mlc-chat-config.json`. */
  overrides(): ChatOptions | undefined {
    const value = this.#fields['overrides'];
    if (value == null) return undefined;
    if (!isObject(value)) throw this.#error(said`has "overrides" that are no object`);
    const size = value['context_window_size'];
    if (size === undefined || (Number.isInteger(size) && size !== 0)) return value;
    throw this.#error(
      said`has "overrides" whose "context_window_size" is no whole number of tokens`,
    );
  }

  /** Of web-llm's types 0 and 2 write, and the second see as well; 1 only embeds. */
  checkWrites(): void {
    const value = this.#fields['model_type'];
    if (value == null || value === 0 || value === 2) return;
    throw this.#error(said`has a "model_type" that writes no text: only 0 and 2 do`);
  }

  #error(what: string): Error {
    const id = this.#fields['model_id'];
    const name = typeof id === 'string' && id !== '' ? said` (${id})` : '';
    return engineError(said`Entry ${this.#position + 1}${name} of the list of models ${what}.`);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
