import { said } from '../../core/said.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import type { DrawnCompletion } from '../engine.ts';
import { stopsOf, type RenderedPrompt } from '../rendered-prompt.ts';
import { engineError } from './engine-error.ts';
import { firstAttempt, nextAttempt, type Attempt } from './attempt.ts';
import { explainDraw, tooLong } from './explain.ts';
import { LlamaFailure, type Llama } from './llama.ts';
import type { PromptGauge } from './prompt-gauge.ts';
import { readAnswer, type LlamaAnswer } from './read-answer.ts';
import { RoomClosed, type Room, type Share } from './room.ts';
import { sampleSeed } from './sample-seed.ts';

/** One problem, as the model is shown it. */
export interface DrawingTask {
  readonly taskId: string;
  readonly prompt: RenderedPrompt;
}

/** A model that is ready, with the room its samples share. */
export interface Loaded {
  readonly llama: Llama;
  readonly room: Room;
}

/** What samples are drawn of. */
export interface Drawing {
  readonly model: string;
  readonly params: SamplingParams;
  readonly gauge: PromptGauge;
  /** The model; loads it again after a crash. */
  readonly loaded: (signal: AbortSignal) => Promise<Loaded>;
  /** Told of a model that crashed; more than once, by all it was drawing for. */
  readonly lost: (loaded: Loaded) => void;
}

/**
 * Draws one sample, again where a neighbour or llama.cpp itself broke it, and with the same seed.
 * Throws an `EngineError`, or the signal's reason when it aborts.
 */
export async function drawSample(
  drawing: Drawing,
  task: DrawingTask,
  index: number,
  signal: AbortSignal,
): Promise<DrawnCompletion> {
  const { model, params } = drawing;
  const sample = said`${task.taskId}, sample ${index}`;
  const seed = sampleSeed(params.seed, task.taskId, index);
  let attempt = firstAttempt;
  for (;;) {
    try {
      const answer = await ask(drawing, task, { ...attempt, seed }, signal);
      checkRoom(answer, params.maxTokens, () => engineError(tooLong(model, sample)));
      return { index, completion: answer.completion, extra: { seed } };
    } catch (error) {
      if (!(error instanceof LlamaFailure)) throw error;
      const next = nextAttempt(attempt, error);
      if (!next) throw explainDraw(model, sample, error);
      attempt = next;
    }
  }
}

async function ask(
  drawing: Drawing,
  task: DrawingTask,
  attempt: Attempt & { readonly seed: number },
  signal: AbortSignal,
): Promise<LlamaAnswer> {
  const ready = await drawing.loaded(signal);
  try {
    const answer = await askOf(ready, drawing, task, attempt, signal);
    drawing.gauge.learn(task.prompt, answer.promptTokens ?? 0);
    return answer;
  } catch (error) {
    // It has not begun yet, and begins with the next model as it would have with this one.
    if (error instanceof RoomClosed) return ask(drawing, task, attempt, signal);
    if (error instanceof LlamaFailure && error.kind === 'dead') drawing.lost(ready);
    throw error;
  }
}

async function askOf(
  { llama, room }: Loaded,
  { params, gauge }: Drawing,
  { prompt }: DrawingTask,
  { manner, alone, seed }: Attempt & { readonly seed: number },
  signal: AbortSignal,
): Promise<LlamaAnswer> {
  const stops = stopsOf(prompt, params.stop);
  const share: Share = { tokens: gauge.guess(prompt) + params.maxTokens, alone };
  const call = () => llama.complete({ prompt, params, stops, seed, manner }, signal);
  return readAnswer(await room.use(share, call, signal), prompt, stops);
}

/** An answer that the end of the context cut short is not what was asked for. */
function checkRoom(
  { completion, drawnTokens = Infinity }: LlamaAnswer,
  maxTokens: number,
  error: () => Error,
): void {
  if (completion.stopReason === 'length' && drawnTokens < maxTokens) throw error();
}
