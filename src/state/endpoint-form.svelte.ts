import { saidOf } from './said/said-of.svelte.ts';
import { messageOf } from '../core/message-of.ts';
import { m } from '../messages/messages.js';
import { baseUrls } from '../engines/openai/base-urls.ts';
import { defaultConcurrency } from '../engines/openai/endpoint.ts';
import type { Connection } from '../engines/openai/connect.ts';
import type { Endpoints } from './endpoints.svelte.ts';
import { numberIssue, typedNumber } from './number-issue.ts';
import { endpointRanges, type SavedEndpoint } from './saved-endpoints.ts';

/** What stands in the form: numbers as they are typed, names of models a line each. */
export interface EndpointFields {
  readonly url: string;
  readonly key: string;
  readonly remember: boolean;
  readonly names: string;
  readonly concurrency: string;
  readonly samplesPerRequest: string;
}

type Connect = (url: string, key: string, signal: AbortSignal) => Promise<Connection>;

/** Asks an endpoint for its models; its code is loaded when it is first asked. */
export const connectEndpoint: Connect = async (url, apiKey, signal) => {
  const { connect } = await import('../engines/openai/connect.ts');
  return connect({ url, apiKey }, signal);
};

/** The form in which an endpoint is added or changed. */
export class EndpointForm {
  readonly #endpoints: Endpoints;
  readonly #connect: Connect;
  readonly #before: SavedEndpoint | undefined;
  #fields = $state.raw() as EndpointFields;
  #error = $state<string>();
  #abort = $state.raw<AbortController>();
  /** Names of models must be typed, since the endpoint lists none or could not be asked. */
  #asksNames = $state(false);

  constructor(endpoints: Endpoints, before?: SavedEndpoint, connect: Connect = connectEndpoint) {
    this.#endpoints = endpoints;
    this.#before = before;
    this.#connect = connect;
    this.#fields = startFields(endpoints, before);
  }

  readonly numberIssues = $derived.by(() => ({
    concurrency: countIssue('concurrency', this.#fields.concurrency),
    samplesPerRequest: countIssue('samplesPerRequest', this.#fields.samplesPerRequest),
  }));
  readonly names = $derived.by(() =>
    this.#fields.names
      .split(/[\n,]/)
      .map((name) => name.trim())
      .filter(Boolean),
  );
  readonly isReady = $derived.by(
    () =>
      this.#fields.url.trim() !== '' &&
      Object.values(this.numberIssues).every((issue) => issue === undefined),
  );

  get fields(): EndpointFields {
    return this.#fields;
  }

  /** Why the last attempt did not work, in sentences. */
  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  get isConnecting(): boolean {
    return this.#abort !== undefined;
  }

  get asksNames(): boolean {
    return this.#asksNames;
  }

  set = (changes: Partial<EndpointFields>): void => {
    this.#fields = { ...this.#fields, ...changes };
    this.#error = undefined;
  };

  /** Asks the endpoint for its models and saves it; false where there is more to be typed. */
  connectAndSave = async (): Promise<boolean> => {
    this.stop();
    const abort = (this.#abort = new AbortController());
    this.#error = undefined;
    try {
      const { url, key } = this.#fields;
      return this.#take(await this.#connect(url, key, abort.signal));
    } catch (cause) {
      if (!abort.signal.aborted) this.#fail(cause);
      return false;
    } finally {
      if (this.#abort === abort) this.#abort = undefined;
    }
  };

  /** Saves it with the models that were typed, without asking anybody; false where that cannot be. */
  saveTyped = (): boolean => {
    try {
      return this.#save(baseUrls(this.#fields.url)[0], this.names);
    } catch (cause) {
      this.#fail(cause);
      return false;
    }
  };

  /** Ends the attempt in progress. */
  stop = (): void => {
    this.#abort?.abort();
    this.#abort = undefined;
  };

  #take({ base, models = [] }: Connection): boolean {
    if (models.length > 0) return this.#save(base, models);
    if (this.names.length > 0) return this.#save(base, this.names);
    this.#asksNames = true;
    this.#error = m.models_endpoint_no_models();
    return false;
  }

  #save(url: string, models: readonly string[]): boolean {
    const { key, remember, concurrency, samplesPerRequest } = this.#fields;
    if (this.#before && this.#before.url !== url) this.#endpoints.remove(this.#before.url);
    this.#endpoints.save(
      {
        url,
        models,
        concurrency: Number(concurrency),
        samplesPerRequest: Number(samplesPerRequest),
      },
      key.trim(),
      remember,
    );
    return true;
  }

  #fail(cause: unknown): void {
    this.#error = messageOf(cause);
    this.#asksNames = true;
  }
}

const startFields = (endpoints: Endpoints, before?: SavedEndpoint): EndpointFields =>
  before
    ? {
        url: before.url,
        key: endpoints.keyOf(before.url) ?? '',
        remember: endpoints.isRemembered(before.url),
        names: before.models.join('\n'),
        concurrency: String(before.concurrency),
        samplesPerRequest: String(before.samplesPerRequest),
      }
    : { ...emptyFields };

const emptyFields: EndpointFields = {
  url: '',
  key: '',
  remember: false,
  names: '',
  concurrency: String(defaultConcurrency),
  samplesPerRequest: '1',
};

const labels = {
  concurrency: m.models_endpoint_at_once,
  samplesPerRequest: m.models_endpoint_per_request,
};

const countIssue = (field: keyof typeof endpointRanges, typed: string): string | undefined =>
  numberIssue({ label: labels[field](), whole: true }, typedNumber(typed), endpointRanges[field]);
