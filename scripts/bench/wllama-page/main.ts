import type { Llama } from '../../../src/engines/wllama/llama.ts';
import { startLlama } from '../../../src/engines/wllama/start-llama.ts';
import { randomGguf } from '../../../tests/engines/wllama/random-gguf.ts';

const samples = 16;
const never = new AbortController().signal;
const params = { temperature: 1, topP: 1, maxTokens: 64, stop: [], seed: 1 };
const file = new Blob([randomGguf({ width: 384, layers: 6, heads: 6 })]);

/** What the benchmark asks of its page. */
export interface WllamaBench {
  readonly megabytes: number;
  readonly isolated: boolean;
  /** Tokens drawn per second, prompt included: 16 samples of a prompt that was not seen before. */
  speed(slots: number, round: number): Promise<number>;
}

declare global {
  interface Window {
    wllamaBench: WllamaBench;
  }
}

const loaded = new Map<number, Promise<Llama>>();

async function speed(slots: number, round: number): Promise<number> {
  // One thread: two of them wait for each other wherever a machine is busy, and measure that.
  const plan = { context: 8 * 512, slots, threads: 1, gpu: false };
  const starting = loaded.get(slots) ?? startLlama([file], plan, never);
  loaded.set(slots, starting);
  const llama = await starting;
  const prompt = `# round ${round}\ndef process(text: str) -> str:\n    """Strip three characters from both ends of the text, then reverse its words."""\n`;
  const left = Array.from({ length: samples }, (_, index) => index);
  let tokens = 0;
  const draw = async () => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      const rendered = { kind: 'completion', prompt } as const;
      const request = { prompt: rendered, params, stops: [], seed, manner: 'whole' } as const;
      const answer = await llama.complete(request, never);
      tokens += drawnTokens(answer);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: slots }, draw));
  return (1000 * tokens) / (performance.now() - began);
}

const drawnTokens = (answer: unknown): number =>
  (answer as { usage: { completion_tokens: number } }).usage.completion_tokens;

window.wllamaBench = { speed, isolated: crossOriginIsolated, megabytes: file.size / 1e6 };
