import { saidOf } from '../../../state/said/said-of.svelte.ts';
import { m } from '../../../messages/messages.js';
import type { Sample } from '../../../core/grading/sample.ts';
import type { Repeats } from '../../../state/repeats.ts';
import type { Completion, StopReason } from '../../../core/sampling/completion.ts';

/** Something that is known of an answer besides its text. */
export interface AnswerFact {
  readonly term: string;
  readonly value: string;
  /** What the value means, for whoever points at it. */
  readonly title?: string;
  /** The answer may be wrong for this reason alone. */
  readonly isWarning?: boolean;
}

const forms = { completion: m.lab_a_completion, solution: m.lab_a_solution } as const;

const ends: Readonly<Record<StopReason, () => string>> = {
  stop: m.lab_a_by_itself,
  length: m.lab_a_length,
  aborted: m.lab_a_aborted,
};

/**
 * What is known of an answer, as far as the recording or the engine tells. An engine that could not
 * draw as the run asks says so in `extra.sampling`.
 */
export function answerFacts(
  { form, stopReason, tokens, logProb }: Completion,
  extra: Sample['extra'] = {},
): AnswerFact[] {
  const facts: AnswerFact[] = [{ term: m.lab_a_form(), value: forms[form]() }];
  if (stopReason !== undefined) {
    const value = ends[stopReason]();
    facts.push({ term: m.lab_a_ended(), value, isWarning: stopReason !== 'stop' });
  }
  if (tokens !== undefined) facts.push({ term: m.lab_a_tokens(), value: String(tokens) });
  if (logProb !== undefined && tokens !== undefined && tokens > 0) {
    facts.push({
      term: m.lab_a_log_prob(),
      value: signed(logProb / tokens),
      title: m.lab_a_log_prob_why({ sum: signed(logProb) }),
    });
  }
  const sampling = extra['sampling'];
  if (typeof sampling === 'string') facts.push({ term: m.lab_a_drawn(), value: saidOf(sampling) });
  return facts;
}

/** How often the answers to a problem repeat each other. */
export function repeatFacts({ sameAs, distinct, drawn }: Repeats): AnswerFact[] {
  const facts: AnswerFact[] = [
    {
      term: m.lab_a_different(),
      value: m.parts_done_of({ done: String(distinct), total: String(drawn) }),
      title: m.lab_a_different_why(),
    },
  ];
  if (sameAs.length > 0) facts.unshift({ term: m.lab_a_same_as(), value: repeatText({ sameAs }) });
  return facts;
}

/** Samples that are the same program, by the numbers people see: `#3, #7 and 2 more`. */
export function repeatText({ sameAs }: Pick<Repeats, 'sameAs'>): string {
  const few = sameAs.slice(0, 3).map((index) => `#${index + 1}`);
  const more = sameAs.length - few.length;
  const listed = few.join(', ');
  return more > 0 ? m.lab_a_and_more({ few: listed, count: String(more) }) : listed;
}

/** Two decimals with a typographic minus. */
const signed = (value: number): string => value.toFixed(2).replace('-', '−');
