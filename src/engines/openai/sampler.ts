import type { Completion } from '../../core/sampling/completion.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import { truncate } from '../../core/sampling/truncate.ts';
import type { DrawnCompletion } from '../engine.ts';
import type { Answer, Answers } from '../shared/answers/read-answers.ts';
import type { Outside } from './connect.ts';
import { defined } from '../shared/defined.ts';
import { defaultConcurrency, defaultTimeoutMs, keyOf, type Endpoint } from './endpoint.ts';
import { explain } from './explain.ts';
import type { Failure } from './failure.ts';
import type { IndexGroup } from './group-indices.ts';
import { Limiter } from './limiter.ts';
import { readReply } from './read-reply.ts';
import { refusedPart, type Refusal } from './refusals.ts';
import { formOf, stopsOf, type RenderedPrompt } from '../rendered-prompt.ts';
import { callPath, requestBody, seedOf } from './request-body.ts';
import { requestJson } from './request-json.ts';
import { defaultRetry, failureIn, isOverload, pauseBefore } from './retry.ts';
import { sleep } from './sleep.ts';

/** One problem, at one address. */
export interface SamplingTask {
  readonly base: string;
  readonly taskId: string;
  readonly prompt: RenderedPrompt;
}

type Deliver = (drawn: DrawnCompletion) => void;

/** Draws samples from an endpoint, and learns on the way what it does not offer. */
export class Sampler {
  readonly #endpoint: Endpoint;
  readonly #params: SamplingParams;
  readonly #outside: Outside;
  readonly #limiter: Limiter;
  readonly #refused = new Set<Refusal>();

  constructor(
    { endpoint, params }: { readonly endpoint: Endpoint; readonly params: SamplingParams },
    outside: Outside,
  ) {
    this.#endpoint = endpoint;
    this.#params = params;
    this.#outside = outside;
    this.#limiter = new Limiter(endpoint.concurrency ?? defaultConcurrency);
  }

  /** Draws a group of samples; throws an `EngineError`, or the signal's reason when it aborts. */
  async draw(
    task: SamplingTask,
    group: IndexGroup,
    deliver: Deliver,
    signal: AbortSignal,
  ): Promise<void> {
    const came = await this.#limiter.run(() => this.#ask(task, group, signal), signal);
    const taken = came?.answers.slice(0, group.count) ?? [];
    taken.forEach((answer, i) => {
      deliver(this.#drawn(task, group.first + i, answer, came?.model));
    });
    if (taken.length === group.count) return;
    // It refuses several at once, or gives fewer than asked for: the others one by one.
    this.#refused.add('n');
    const rest = Array.from({ length: group.count - taken.length }, (_, i) => ({
      first: group.first + taken.length + i,
      count: 1,
    }));
    await Promise.all(rest.map((one) => this.draw(task, one, deliver, signal)));
  }

  /**
   * Sends the request until it is answered; undefined where it must be split first. It keeps its
   * place in the meantime, so that an endpoint in trouble is not asked for more.
   */
  async #ask(
    task: SamplingTask,
    group: IndexGroup,
    signal: AbortSignal,
  ): Promise<Answers | undefined> {
    for (let tried = 1; ;) {
      await this.#limiter.whilePaused(signal);
      if (group.count > 1 && this.#refused.has('n')) return undefined;
      const body = this.#body(task, group);
      try {
        return await this.#post(task, body, signal);
      } catch (error) {
        signal.throwIfAborted();
        const failure = failureIn(error);
        const part = refusedPart(failure, body);
        if (part !== undefined) this.#refused.add(part);
        else await this.#pauseOrThrow(task, failure, tried++, signal);
      }
    }
  }

  async #post(
    { base, prompt }: SamplingTask,
    body: Record<string, unknown>,
    signal: AbortSignal,
  ): Promise<Answers> {
    const { timeoutMs = defaultTimeoutMs } = this.#endpoint;
    const [url, apiKey] = [base + callPath(prompt), keyOf(this.#endpoint)];
    const { fetch } = this.#outside;
    return readReply(await requestJson({ url, body, apiKey, timeoutMs, fetch }, signal));
  }

  async #pauseOrThrow(
    { base, taskId }: SamplingTask,
    failure: Failure,
    tried: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { model, retry } = this.#endpoint;
    const pause = pauseBefore(tried, failure, { ...defaultRetry, ...retry }, Math.random);
    if (pause === undefined) {
      const apiKey = keyOf(this.#endpoint);
      throw await explain(failure, { base, model, taskId, apiKey, ...this.#outside });
    }
    // Who is told to slow down slows down as a whole.
    if (isOverload(failure)) this.#limiter.pause(pause);
    else await sleep(pause, signal);
  }

  #body({ prompt }: SamplingTask, { first, count }: IndexGroup): Record<string, unknown> {
    const { model } = this.#endpoint;
    return requestBody({ model, prompt, params: this.#params, index: first, count }, this.#refused);
  }

  #drawn(
    { prompt }: SamplingTask,
    index: number,
    answer: Answer,
    servedBy: string | undefined,
  ): DrawnCompletion {
    const { reasoning } = answer;
    const unsent = [...this.#refused].filter((part) => part === 'seed' || part === 'sampler');
    return {
      index,
      completion: completionOf(answer, formOf(prompt), stopsOf(prompt, this.#params.stop)),
      extra: defined({
        seed: this.#refused.has('seed') ? undefined : seedOf(this.#params.seed, index),
        refused: unsent.length > 0 ? unsent : undefined,
        servedBy,
        reasoning,
      }),
    };
  }
}

/** Truncated here too: some servers keep the stop sequence, and some refuse to look for it. */
function completionOf(
  { text: whole, stopReason, tokens, logProb }: Answer,
  form: Completion['form'],
  stop: readonly string[],
): Completion {
  const { text, stop: ended } = truncate(whole, stop);
  const reason = ended === undefined ? stopReason : 'stop';
  return { text, form, ...defined({ stopReason: reason, tokens, logProb }) };
}
