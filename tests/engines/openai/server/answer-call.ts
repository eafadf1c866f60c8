import type { ServedAnswer, ServedModel } from './served-model.ts';
import type { ServerTraits } from './server.ts';

/** The body of a call, as far as the server looks at it. */
export interface CallBody {
  readonly model?: string;
  readonly prompt?: string;
  readonly messages?: readonly { readonly role: string; readonly content: string }[];
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly temperature?: number;
  readonly top_p?: number;
  readonly stop?: readonly string[];
  readonly n?: number;
  readonly seed?: number;
  readonly logprobs?: number | boolean;
}

type Manners = Pick<ServerTraits, 'honoursN' | 'logProbs' | 'usage' | 'keepsStop' | 'model'>;

/** Draws what was asked for and writes it as OpenAI does. */
export async function answerCall(
  body: CallBody,
  chat: boolean,
  manners: Manners,
): Promise<unknown> {
  const count = manners.honoursN ? (body.n ?? 1) : 1;
  const drawn = await Promise.all(
    Array.from({ length: count }, (_, i) => drawFor(manners.model, body, chat, i)),
  );
  const choices = drawn.map((answer, index) => ({
    index,
    finish_reason: answer.finish,
    ...textOf(answer, chat, body, manners),
    ...logProbsOf(answer, chat, body, manners),
  }));
  const completion_tokens = drawn.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return {
    id: 'call',
    model: body.model,
    // Later ones first: order must come from the index.
    choices: choices.reverse(),
    ...(manners.usage ? { usage: { prompt_tokens: 1, completion_tokens } } : {}),
  };
}

const usual = { prompt: '', temperature: 1, top_p: 1, max_tokens: 16, stop: [] };

/** Each choice has a seed of its own, s + i, as vLLM and llama.cpp do it. */
async function drawFor(
  model: ServedModel,
  body: CallBody,
  chat: boolean,
  i: number,
): Promise<ServedAnswer> {
  const { prompt, temperature, top_p, max_tokens, stop } = { ...usual, ...body };
  const question = body.messages?.map(({ content }) => content).join('\n') ?? '';
  return model({
    prompt: chat ? `${question}\ndef ` : prompt,
    temperature,
    topP: top_p,
    maxTokens: body.max_completion_tokens ?? max_tokens,
    stop,
    seed: (body.seed ?? Math.trunc(Math.random() * 2 ** 31)) + i,
  });
}

function textOf({ text, tokens }: ServedAnswer, chat: boolean, body: CallBody, manners: Manners) {
  const all = tokens.map(({ token }) => token).join('');
  const content = manners.keepsStop && (body.stop ?? []).length > 0 ? all : text;
  return chat ? { message: { role: 'assistant', content } } : { text: content };
}

function logProbsOf(
  { tokens }: ServedAnswer,
  chat: boolean,
  { logprobs = false }: CallBody,
  manners: Manners,
) {
  if (logprobs === false || manners.logProbs === 'none') return {};
  if (chat || manners.logProbs === 'llama.cpp') return { logprobs: { content: tokens } };
  return {
    logprobs: {
      tokens: tokens.map(({ token }) => token),
      token_logprobs: tokens.map(({ logprob }) => logprob),
    },
  };
}
