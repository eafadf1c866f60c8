import type { StopReason } from '../../core/sampling/completion.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import type { Decoder } from './decoder.ts';
import { drawUniform, type ProblemKey } from './sample-key.ts';

/** One batch: attempts that continue the same prompt side by side. */
export interface TokenRequest {
  readonly prompt: readonly number[];
  readonly indices: readonly number[];
  readonly key: ProblemKey;
  readonly params: SamplingParams;
  readonly endToken: number;
  /** Whether the text of these tokens ends with a stop sequence. */
  readonly stops: (tokens: readonly number[]) => boolean;
}

/** An attempt that has ended. */
export interface DrawnTokens {
  readonly index: number;
  /** All tokens drawn, an end token included. */
  readonly tokens: readonly number[];
  /** Sum of their log-probabilities at temperature 1, in nats. */
  readonly logProb: number;
  readonly stopReason: StopReason;
}

/** An attempt still being drawn; its slot is where its keys and values lie. */
interface OpenAttempt {
  readonly index: number;
  readonly slot: number;
  readonly tokens: number[];
  logProb: number;
}

/**
 * Draws a batch, giving after each step the attempts that have ended with it, possibly none. Those
 * leave the batch, so the others go faster; no attempt's tokens depend on the others.
 */
export function* drawTokens(
  decoder: Decoder,
  request: TokenRequest,
): Generator<readonly DrawnTokens[], void, void> {
  const { prompt, indices, params } = request;
  const room = Math.min(params.maxTokens, decoder.config.context - prompt.length);
  let open = indices.map((index, slot): OpenAttempt => ({ index, slot, tokens: [], logProb: 0 }));
  if (room < 1) {
    yield open.map((attempt) => ended(attempt, 'length'));
    return;
  }
  decoder.read(prompt, indices.length, room);
  for (let step = 0; open.length > 0; step++) {
    const finished: DrawnTokens[] = [];
    const goingOn: OpenAttempt[] = [];
    open.forEach((attempt, row) => {
      // All attempts begin from the one row that the prompt ends with.
      drawNext(decoder, request, attempt, step === 0 ? 0 : row);
      const reason = stopReason(request, attempt.tokens, room);
      if (reason) finished.push(ended(attempt, reason));
      else goingOn.push(attempt);
    });
    yield finished;
    open = goingOn;
    if (open.length > 0) {
      decoder.step(
        open.map(({ tokens }) => tokens.at(-1) ?? request.endToken),
        open.map(({ slot }) => slot),
      );
    }
  }
}

function drawNext(
  decoder: Decoder,
  { key, params }: TokenRequest,
  attempt: OpenAttempt,
  row: number,
): void {
  const { kernels, scratch, config } = decoder;
  const logits = decoder.logitsAt(row);
  const u = drawUniform(kernels, scratch, key, attempt.index, attempt.tokens.length);
  const { temperature, topP } = params;
  const token = kernels.chooseToken(logits, config.vocab, temperature, topP, u, scratch);
  attempt.logProb += kernels.logProbability(logits, config.vocab, token, scratch);
  attempt.tokens.push(token);
}

function stopReason(
  { endToken, stops }: TokenRequest,
  tokens: readonly number[],
  room: number,
): StopReason | undefined {
  if (tokens.at(-1) === endToken || stops(tokens)) return 'stop';
  return tokens.length >= room ? 'length' : undefined;
}

const ended = ({ index, tokens, logProb }: OpenAttempt, stopReason: StopReason): DrawnTokens => ({
  index,
  tokens,
  logProb,
  stopReason,
});
