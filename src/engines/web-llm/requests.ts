import type {
  ChatCompletionFinishReason,
  ChatCompletionRequestNonStreaming,
  CompletionUsage,
} from '@mlc-ai/web-llm';
import type { SamplingParams } from '../../core/sampling/params.ts';
import { stopsOf, type RenderedPrompt } from '../rendered-prompt.ts';
import type { MlcEngine } from './mlc-engine.ts';

/** What came of one request. */
export interface Answer {
  readonly text: string;
  readonly finish: ChatCompletionFinishReason | null;
  readonly tokens: number | undefined;
}

/** Draws one sample; web-llm draws several of a prompt one after the other anyway. */
export async function ask(
  engine: MlcEngine,
  prompt: RenderedPrompt,
  params: SamplingParams,
  seed: number,
): Promise<Answer> {
  const request = { ...fields(prompt, params), seed, stream: false } as const;
  if (prompt.kind === 'completion') {
    const { choices, usage } = await engine.completion({ ...request, prompt: prompt.prompt });
    const [choice] = choices;
    return answer(choice?.text, choice?.finish_reason, usage);
  }
  const messages = prompt.messages.map((message) => ({ ...message }));
  const { choices, usage } = await engine.chatCompletion({ ...request, messages });
  const [choice] = choices;
  return answer(choice?.message.content, choice?.finish_reason, usage);
}

/** The least top_p that web-llm tells apart. */
const onlyTheLikeliest = 1e-5;

/**
 * Penalties are switched off by name, or a model's own configuration would put some on: a run that
 * names temperature and top_p means those and nothing else.
 */
function fields(
  prompt: RenderedPrompt,
  { temperature, topP, maxTokens, stop }: SamplingParams,
): Omit<ChatCompletionRequestNonStreaming, 'messages'> {
  const stops = stopsOf(prompt, stop);
  return {
    temperature,
    // At 0 it draws at a millionth instead, and would draw between equal logits, which 16 bits make.
    top_p: temperature === 0 ? onlyTheLikeliest : topP,
    max_tokens: maxTokens,
    repetition_penalty: 1,
    frequency_penalty: 0,
    presence_penalty: 0,
    ...(stops.length > 0 && { stop: stops }),
  };
}

const answer = (
  text: string | null | undefined,
  finish: ChatCompletionFinishReason | null | undefined,
  usage: CompletionUsage | undefined,
): Answer => ({ text: text ?? '', finish: finish ?? null, tokens: usage?.completion_tokens });
