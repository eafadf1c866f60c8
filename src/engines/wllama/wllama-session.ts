import { said } from '../../core/said.ts';
import type { Wllama } from '@wllama/wllama/esm/index.js';
import { messageOf } from '../../core/message-of.ts';
import { LlamaFailure, type Llama, type LlamaRequest } from './llama.ts';
import type { NativeLog } from './native-log.ts';
import { PieceCollector } from './piece-collector.ts';
import { requestBody } from './request-body.ts';

/** A model that wllama has loaded. */
export class WllamaSession implements Llama {
  readonly #wllama: Wllama;
  readonly #log: NativeLog;
  readonly #ended: Promise<never>;
  #leave: (failure: LlamaFailure) => void = () => undefined;

  constructor(wllama: Wllama, log: NativeLog) {
    this.#wllama = wllama;
    this.#log = log;
    this.#ended = new Promise<never>((_, reject) => {
      this.#leave = reject;
    });
    this.#ended.catch(() => undefined);
  }

  async complete(request: LlamaRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted();
    try {
      return await Promise.race([this.#ask(request, signal), this.#log.broken, this.#ended]);
    } catch (cause) {
      signal.throwIfAborted();
      throw failureOf(cause);
    }
  }

  end(): void {
    // It terminates the worker, whose calls then never settle.
    void this.#wllama.exit();
    this.#leave(new LlamaFailure('dead', said`The engine was ended.`));
  }

  async #ask(request: LlamaRequest, abortSignal: AbortSignal): Promise<unknown> {
    const body = { ...requestBody(request), abortSignal };
    if (request.manner === 'whole') return this.#call(request, { ...body, stream: false });
    const pieces = new PieceCollector(request.prompt.kind);
    await this.#call(request, { ...body, stream: true, onData: pieces.take });
    return pieces.answer();
  }

  /** The library's types know neither all of llama.cpp's fields nor that both calls take the same. */
  #call({ prompt }: LlamaRequest, body: Record<string, unknown>): Promise<unknown> {
    if (prompt.kind === 'chat') return this.#wllama.createChatCompletion(body as never);
    return this.#wllama.createCompletion(body as never);
  }
}

/** What is no failure of the worker is llama.cpp's own word. */
function failureOf(cause: unknown): LlamaFailure {
  if (cause instanceof LlamaFailure) return cause;
  const message = messageOf(cause);
  return new LlamaFailure('refused', message, { cause });
}
