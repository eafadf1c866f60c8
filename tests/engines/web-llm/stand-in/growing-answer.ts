import type { ChatCompletionFinishReason, ChatCompletionTokenLogprob } from '@mlc-ai/web-llm';
import { isEnd, letterOf } from './letters.ts';
import type { SampledToken } from './sample-token.ts';

/** One answer, when it has ended. */
export interface Generated {
  readonly text: string;
  readonly finish: ChatCompletionFinishReason;
  readonly tokens: number;
  readonly logprobs: ChatCompletionTokenLogprob[];
}

/** What ends an answer, as a request says it. */
interface Limits {
  readonly max_tokens?: number | null;
  readonly stop?: string | null | string[];
  readonly top_logprobs?: number | null;
}

/** An answer that grows by tokens and ends where web-llm ends it. */
export class GrowingAnswer {
  text = '';
  tokens = 0;
  finish: ChatCompletionFinishReason | undefined;
  readonly logprobs: ChatCompletionTokenLogprob[] = [];
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  add({ token, probability }: SampledToken): void {
    this.tokens++;
    if ((this.#limits.top_logprobs ?? 0) > 0) {
      const logprob = Math.log(probability);
      this.logprobs.push({ token: letterOf(token), bytes: [], logprob, top_logprobs: [] });
    }
    if (isEnd(token)) this.finish = 'stop';
    else this.#append(letterOf(token));
  }

  /** Cut where the first sequence of the list that is found comes last. */
  #append(letter: string): void {
    this.text += letter;
    const { stop, max_tokens } = this.#limits;
    const found = [stop ?? []].flat().find((sequence) => this.text.includes(sequence));
    if (found !== undefined) {
      this.text = this.text.slice(0, this.text.lastIndexOf(found));
      this.finish = 'stop';
    }
    // Where both are true at once, it says "length".
    if (this.tokens >= (max_tokens ?? Infinity)) this.finish = 'length';
  }
}
