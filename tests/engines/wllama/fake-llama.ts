import {
  LlamaFailure,
  type Llama,
  type LlamaPlan,
  type LlamaRequest,
  type StartLlama,
} from '../../../src/engines/wllama/llama.ts';

/** What a fake says to a request: a text, or how it fails. `open` counts all under way. */
export type Script = (request: LlamaRequest, open: number, life: number) => string | LlamaFailure;

/** Models that do as they are told, and a record of what was asked of them. */
export class FakeLlamas {
  readonly requests: LlamaRequest[] = [];
  readonly plans: LlamaPlan[] = [];
  ended = 0;
  mostOpen = 0;
  #open = 0;
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  readonly start: StartLlama = (_files, plan) => {
    const life = this.plans.push(plan);
    return Promise.resolve(this.#llama(life));
  };

  #llama(life: number): Llama {
    let crash: LlamaFailure | undefined;
    return {
      complete: async (request, signal) => {
        this.requests.push(request);
        this.mostOpen = Math.max(this.mostOpen, ++this.#open);
        const open = this.#open;
        try {
          await new Promise((resolve) => setTimeout(resolve, 1));
          signal.throwIfAborted();
          if (crash) throw crash;
          const said = this.#script(request, open, life);
          if (typeof said === 'string') return answer(said, request);
          if (said.kind === 'dead') crash = said;
          throw said;
        } finally {
          this.#open--;
        }
      },
      end: () => {
        this.ended++;
      },
    };
  }
}

function answer(text: string, { prompt, manner }: LlamaRequest): unknown {
  const content = Array.from(text, () => ({ logprob: -1 }));
  const words = prompt.kind === 'chat' ? { message: { content: text } } : { text };
  const logprobs = manner === 'whole' ? { content } : undefined;
  return {
    choices: [{ ...words, finish_reason: 'stop', logprobs }],
    usage: { prompt_tokens: 5, completion_tokens: text.length },
  };
}
