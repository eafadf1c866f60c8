import { saidOf } from '../../../state/said/said-of.svelte.ts';
import { saidOfLanguage } from '../../../state/languages/said-of-languages.ts';
import { m } from '../../../messages/messages.js';
import { countsInN, type Verdict } from '../../../core/grading/verdict.ts';
import { formatMs } from './format-time.ts';

/** What a verdict means, in one sentence for someone who has not read about verdicts. */
export function explainVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'passed':
      return m.lab_x_passed();
    case 'failed':
      return failedText(verdict.error.type);
    case 'timed-out':
      return m.lab_x_timed_out({ time: formatMs(verdict.limitMs) });
    case 'crashed':
      return m.lab_x_crashed({ cause: verdict.cause, message: saidOf(verdict.message) });
    case 'no-code':
      return m.lab_x_no_code();
    case 'unsupported':
      return verdict.notHere === undefined
        ? m.lab_x_needs({ what: saidOf(verdict.needs) })
        : m.lab_x_not_here({
            what: saidOf(verdict.needs),
            reason: saidOfLanguage(verdict.notHere),
          });
    case 'runner-error':
      return m.lab_x_runner_error({ message: saidOf(verdict.message) });
  }
}

function failedText(error: string): string {
  if (error === 'AssertionError') return m.lab_x_failed();
  return /^[AEIOU]/.test(error) ? m.lab_x_ended_an({ error }) : m.lab_x_ended_a({ error });
}

const judges: Readonly<Record<Verdict['judgedBy'], () => string>> = {
  replay: m.lab_x_replay,
  nonce: m.lab_x_nonce,
  none: m.lab_x_none,
};

/** The circumstances of a verdict, as label and text. */
export function verdictFacts(
  verdict: Verdict,
): readonly (readonly [label: string, text: string])[] {
  return [
    [m.lab_x_judged_by(), judges[verdict.judgedBy]()],
    ...(verdict.judgedByReason === undefined
      ? []
      : [[m.lab_x_why_not(), saidOf(verdict.judgedByReason)] as const]),
    ...(verdict.ranBy === undefined ? [] : [[m.lab_x_ran_in(), verdict.ranBy] as const]),
    [m.lab_time(), verdict.judgedBy === 'none' ? '–' : formatMs(verdict.durationMs)],
    [m.lab_x_counts(), countsInN(verdict.kind) ? m.lab_x_yes() : m.lab_x_no()],
  ];
}
