import type { MarkKind } from '../core/grading/verdict-shapes.ts';
import type { Verdict } from '../core/grading/verdict.ts';
import { m } from '../messages/messages.js';

const labels: Readonly<Record<MarkKind, () => string>> = {
  passed: m.words_mark_passed,
  failed: m.words_mark_failed,
  'timed-out': m.words_mark_timed_out,
  crashed: m.words_mark_crashed,
  'no-code': m.words_mark_no_code,
  unsupported: m.words_mark_unsupported,
  'runner-error': m.words_mark_runner_error,
  running: m.words_mark_running,
  waiting: m.words_mark_waiting,
};

/** What a mark is called on the page, in the words of a legend or a screen reader. */
export const markText = (kind: MarkKind): string => labels[kind]();

/** A need as a language words it may be a whole sentence. */
const mostChars = 40;

/** What a verdict is called on the page; of what was not judged, what it lacks. */
export function verdictText(verdict: Verdict): string {
  if (verdict.kind !== 'unsupported') return markText(verdict.kind);
  if (verdict.notHere !== undefined) return m.words_not_here();
  return verdict.needs.length > mostChars
    ? m.words_needs_package()
    : m.words_needs({ what: verdict.needs });
}
