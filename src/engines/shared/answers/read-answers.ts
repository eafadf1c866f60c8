import { said } from '../../../core/said.ts';
import * as v from 'valibot';
import type { StopReason } from '../../../core/sampling/completion.ts';
import { defined } from '../defined.ts';
import { drawnLogProb, logProbsSchema } from './log-prob.ts';
import { readStopReason } from './stop-reason.ts';
import { UnusableAnswer } from './unusable-answer.ts';

/** One answer in OpenAI's shape, as far as it says. */
export interface Answer {
  readonly text: string;
  readonly stopReason?: StopReason;
  readonly tokens?: number;
  readonly logProb?: number;
  /** What a reasoning model thought first, where the server keeps it apart. */
  readonly reasoning?: string;
}

export interface Answers {
  readonly answers: readonly [Answer, ...Answer[]];
  /** The model that answered, as the server names it. */
  readonly model?: string;
}

const optionalText = v.nullish(v.string());
const part = v.looseObject({ text: optionalText });
const choice = v.looseObject({
  index: v.optional(v.number()),
  text: optionalText,
  message: v.nullish(
    v.looseObject({
      content: v.nullish(v.union([v.string(), v.array(part)])),
      reasoning_content: optionalText,
      reasoning: optionalText,
    }),
  ),
  finish_reason: optionalText,
  logprobs: logProbsSchema,
});
type Choice = v.InferOutput<typeof choice>;

const schema = v.looseObject({
  choices: v.pipe(v.array(choice), v.minLength(1)),
  model: optionalText,
  usage: v.nullish(v.looseObject({ completion_tokens: v.nullish(v.number()) })),
});

/** Reads the answer to a call of either kind; throws an `UnusableAnswer` where it is none. */
export function readAnswers(json: unknown): Answers {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) throw oddAnswer(parsed.issues[0]);
  const { choices, usage, model } = parsed.output;
  const ordered = choices.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0));
  // The count is of all choices together, so it says something of one choice alone.
  const counted = ordered.length === 1 ? (usage?.completion_tokens ?? undefined) : undefined;
  const [first, ...rest] = ordered.map((one) => readChoice(one, counted));
  if (!first) throw new UnusableAnswer({ kind: 'odd-answer', what: said`no choices` });
  return { answers: [first, ...rest], ...defined({ model: model ?? undefined }) };
}

function readChoice(one: Choice, counted: number | undefined): Answer {
  const { tokens = counted, logProb } = drawnLogProb(one.logprobs);
  const stopReason = readStopReason(one.finish_reason);
  return {
    text: textOf(one),
    ...defined({ stopReason, tokens, logProb, reasoning: reasoningOf(one) }),
  };
}

function reasoningOf({ message }: Choice): string | undefined {
  const reasoning = message?.reasoning_content ?? message?.reasoning ?? '';
  return reasoning === '' ? undefined : reasoning;
}

function textOf({ text, message }: Choice): string {
  const content = message?.content ?? text ?? '';
  return typeof content === 'string' ? content : content.map((one) => one.text ?? '').join('');
}

const oddAnswer = (issue: v.BaseIssue<unknown>): UnusableAnswer =>
  new UnusableAnswer({
    kind: 'odd-answer',
    what: said`${v.getDotPath(issue) ?? said`the answer`}: ${issue.message}`,
  });
