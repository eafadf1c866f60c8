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

const forms = { completion: 'continues the prompt', solution: 'a whole program' } as const;

const ends: Readonly<Record<StopReason, string>> = {
  stop: 'by itself',
  length: 'cut off by max tokens',
  aborted: 'stopped half-way',
};

/**
 * What is known of an answer, as far as the recording or the engine tells. An engine that could not
 * draw as the run asks says so in `extra.sampling`.
 */
export function answerFacts(
  { form, stopReason, tokens, logProb }: Completion,
  extra: Sample['extra'] = {},
): AnswerFact[] {
  const facts: AnswerFact[] = [{ term: 'Form', value: forms[form] }];
  if (stopReason !== undefined) {
    facts.push({ term: 'Ended', value: ends[stopReason], isWarning: stopReason !== 'stop' });
  }
  if (tokens !== undefined) facts.push({ term: 'Tokens', value: String(tokens) });
  if (logProb !== undefined && tokens !== undefined && tokens > 0) {
    facts.push({
      term: 'Mean log-prob',
      value: signed(logProb / tokens),
      title: `Natural logarithm per token at temperature 1; the sum is ${signed(logProb)}. Closer to 0 is surer.`,
    });
  }
  const sampling = extra['sampling'];
  if (typeof sampling === 'string') facts.push({ term: 'Drawn', value: sampling });
  return facts;
}

/** How often the answers to a problem repeat each other. */
export function repeatFacts({ sameAs, distinct, drawn }: Repeats): AnswerFact[] {
  const facts: AnswerFact[] = [
    {
      term: 'Different programs',
      value: `${distinct} of ${drawn}`,
      title: 'Among the samples of this problem. Equal ones are executed once and count each.',
    },
  ];
  if (sameAs.length > 0) facts.unshift({ term: 'The same as', value: repeatText({ sameAs }) });
  return facts;
}

/** Samples that are the same program, by the numbers people see: `#3, #7 and 2 more`. */
export function repeatText({ sameAs }: Pick<Repeats, 'sameAs'>): string {
  const few = sameAs.slice(0, 3).map((index) => `#${index + 1}`);
  const more = sameAs.length - few.length;
  return more > 0 ? `${few.join(', ')} and ${more} more` : few.join(', ');
}

/** Two decimals with a typographic minus. */
const signed = (value: number): string => value.toFixed(2).replace('-', '−');
