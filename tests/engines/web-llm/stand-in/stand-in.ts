import type {
  ChatCompletion,
  ChatCompletionRequestNonStreaming,
  Completion,
  CompletionCreateParamsNonStreaming,
  LogitProcessor,
  MLCEngineConfig,
} from '@mlc-ai/web-llm';
import type { MlcEngine } from '../../../../src/engines/web-llm/mlc-engine.ts';
import { GrowingAnswer, type Generated } from './growing-answer.ts';
import { logitsAfter } from './letters.ts';
import { loadingReports } from './progress-texts.ts';
import { lehmer } from './random.ts';
import { sampleToken } from './sample-token.ts';
import {
  contextExceeded,
  messageOrder,
  modelNotFound,
  modelNotLoaded,
  mustExceed,
} from './web-llm-errors.ts';

/** What a stand-in does besides drawing; changed between requests. */
export interface StandInTraits {
  /** Time a token takes, in ms. */
  tokenMs: number;
  /** Whether its files are here already. */
  cached: boolean;
  /** What loading throws, if anything. */
  failsToLoad: Error | undefined;
  /** What request number 0, 1, 2 … throws, or whether it never answers. */
  trouble: (request: number) => Error | 'hang' | undefined;
}

type Request = CompletionCreateParamsNonStreaming | ChatCompletionRequestNonStreaming;

const usual: StandInTraits = {
  tokenMs: 0,
  cached: true,
  failsToLoad: undefined,
  trouble: () => undefined,
};
const nextTurn = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const forEver = () => new Promise<never>(() => undefined);

/**
 * web-llm's `MLCEngine` with a small n-gram model instead of a graphics card. What it does in which
 * order, and its mistakes, are those of 0.2.86: see `lib/index.js`, LLMChatPipeline.
 */
export class StandIn implements MlcEngine {
  readonly traits: StandInTraits;
  /** Requests that are being answered, now and at most; it answers one at a time. */
  open = 0;
  mostOpen = 0;
  requests: Request[] = [];
  readonly #config: MLCEngineConfig;
  #loaded: string | undefined;
  #interrupted = false;
  #random = lehmer(1);
  #last: Promise<unknown> = Promise.resolve();

  constructor(config: MLCEngineConfig, traits: Partial<StandInTraits> = {}) {
    this.#config = config;
    this.traits = { ...usual, ...traits };
  }

  async reload(modelId: string): Promise<void> {
    await this.unload();
    if (!this.#config.appConfig?.model_list.some(({ model_id }) => model_id === modelId)) {
      throw modelNotFound(modelId);
    }
    for (const report of loadingReports(this.traits.cached)) {
      await nextTurn(this.traits.tokenMs);
      this.#config.initProgressCallback?.(report);
      if (this.traits.failsToLoad) throw this.traits.failsToLoad;
    }
    this.#loaded = modelId;
  }

  unload(): Promise<void> {
    this.#loaded = undefined;
    return Promise.resolve();
  }

  interruptGenerate(): void {
    this.#interrupted = true;
  }

  completion(request: CompletionCreateParamsNonStreaming): Promise<Completion> {
    return this.#locked('CompletionCreateParams', request, (generated) => ({
      ...this.#envelope(generated),
      object: 'text_completion',
      choices: generated.map(({ text, finish, logprobs }, index) => ({
        ...{ text, index, finish_reason: finish },
        logprobs: request.logprobs ? { content: logprobs } : null,
      })),
    }));
  }

  chatCompletion(request: ChatCompletionRequestNonStreaming): Promise<ChatCompletion> {
    const last = request.messages.at(-1)?.role;
    if (last !== 'user' && last !== 'tool') return Promise.reject(messageOrder());
    return this.#locked('ChatCompletionRequest', request, (generated) => ({
      ...this.#envelope(generated),
      object: 'chat.completion',
      choices: generated.map(({ text, finish, logprobs }, index) => ({
        message: { role: 'assistant', content: text },
        ...{ index, finish_reason: finish },
        logprobs: request.logprobs ? { content: logprobs } : null,
      })),
    }));
  }

  /** Requests to one model wait for each other. */
  #locked<Result>(
    name: string,
    request: Request,
    answer: (generated: Generated[]) => Result,
  ): Promise<Result> {
    if (this.#loaded === undefined) return Promise.reject(modelNotLoaded(name));
    const mine = this.#last.then(async () => answer(await this.#generateAll(name, request)));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #generateAll(name: string, request: Request): Promise<Generated[]> {
    const trouble = this.traits.trouble(this.requests.push(request) - 1);
    if (trouble === 'hang') return forEver();
    if (trouble) throw trouble;
    if (this.#loaded === undefined) throw modelNotLoaded(name);
    this.mostOpen = Math.max(this.mostOpen, ++this.open);
    try {
      this.#interrupted = false;
      this.#random = lehmer(request.seed ?? Date.now());
      const generated: Generated[] = [];
      for (let i = 0; i < (request.n ?? 1); i++) generated.push(await this.#generate(request));
      return generated;
    } finally {
      this.open--;
    }
  }

  async #generate(request: Request): Promise<Generated> {
    this.#checkParameters(request);
    const prompt = promptOf(request);
    const context = this.#config.appConfig?.model_list[0]?.overrides?.context_window_size ?? 4096;
    if (prompt.length > context) throw contextExceeded(prompt.length, context);
    this.#processor?.resetState();
    const answer = new GrowingAnswer(request);
    do {
      await nextTurn(this.traits.tokenMs);
      // The prompt and the first token are through before it looks.
      if (this.#interrupted && answer.tokens > 0) answer.finish = 'abort';
      else answer.add(this.#draw(prompt + answer.text, request));
    } while (!answer.finish);
    const { text, tokens, logprobs, finish } = answer;
    return { text, tokens, logprobs, finish };
  }

  #draw(text: string, { temperature, top_p }: Request) {
    const logits = logitsAfter(text);
    const processed = this.#processor?.processLogits(logits) ?? logits;
    const sampled = sampleToken(processed, temperature ?? 1, top_p ?? 1, this.#random());
    this.#processor?.processSampledToken(sampled.token);
    return sampled;
  }

  get #processor(): LogitProcessor | undefined {
    return this.#config.logitProcessorRegistry?.get(this.#loaded ?? '');
  }

  #checkParameters({ max_tokens }: Request): void {
    if (max_tokens != null && max_tokens <= 0) throw mustExceed('max_tokens', 0);
  }

  #envelope(generated: readonly Generated[]) {
    const completion_tokens = generated.reduce((sum, { tokens }) => sum + tokens, 0);
    return {
      ...{ id: 'answer', created: 0, model: this.#loaded ?? '' },
      usage: {
        ...{ prompt_tokens: 1, completion_tokens, total_tokens: completion_tokens + 1 },
        extra: {
          ...{ e2e_latency_s: 0, prefill_tokens_per_s: 0, decode_tokens_per_s: 0 },
          ...{ time_to_first_token_s: 0, time_per_output_token_s: 0 },
        },
      },
    };
  }
}

const promptOf = (request: Request): string => {
  if (!('messages' in request)) return request.prompt;
  const texts = request.messages.map(({ content }) => (typeof content === 'string' ? content : ''));
  return `${texts.join('\n')}\ndef `;
};
