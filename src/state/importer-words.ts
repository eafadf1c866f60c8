import { m } from '../messages/messages.js';
import type { ImportOutcome, NeedsProblemSet } from '../exchange/import-port.ts';
import type { ImportRefusal } from '../formats/import-error.ts';
import { languagesText } from './languages-text.ts';
import { numberText } from './library-words.ts';

/** What became of an import, in a sentence or two. */
export function outcomeText(
  outcome: Exclude<ImportOutcome, { kind: 'needs-problem-set' }>,
): string {
  if (outcome.kind === 'samples') return samplesText(outcome);
  const { name, size } = outcome.set;
  const languages = languagesText(outcome.set);
  const counted = m.words_problems({ count: size });
  const problems =
    languages === '' ? counted : m.problems_in_languages({ problems: counted, languages });
  return outcome.kind === 'problems'
    ? m.problems_imported({ problems, name })
    : m.problems_already_here({ problems, name });
}

function samplesText({ run, lines, skipped }: Extract<ImportOutcome, { kind: 'samples' }>): string {
  const tasks = Object.keys(run.plan).length;
  const kept = m.problems_samples_imported({
    samples: m.words_samples({ count: lines - skipped.lines }),
    problems: m.words_problems({ count: tasks }),
    run: run.name,
  });
  if (skipped.lines === 0) return kept;
  const leftOut = m.problems_samples_left_out({
    samples: m.words_samples({ count: skipped.lines }),
    tasks: m.problems_unknown_tasks({ count: skipped.taskIds }),
  });
  return `${kept} ${leftOut}`;
}

/** Why samples wait for an answer, in a sentence or two. */
export function questionText({ lines, taskIds, examples, choices }: NeedsProblemSet): string {
  const samples = m.problems_samples_of({
    samples: m.words_samples({ count: lines }),
    tasks: m.words_tasks({ count: taskIds }),
    examples: examplesText(examples, taskIds),
  });
  const fitting = choices.filter((choice) => choice.taskIds === taskIds).length;
  if (fitting > 1) return m.problems_fit_several({ samples, sets: numberText(fitting) });
  if (choices.some((choice) => choice.taskIds > 0)) {
    return m.problems_fit_in_part({ samples });
  }
  return m.problems_fit_none({ samples });
}

const examplesText = (examples: readonly string[], all: number): string =>
  examples.join(', ') + (examples.length < all ? ', …' : '');

/** Where in a file something is wrong, piece by piece: file, line, field. */
export function placeText({ file, line, field }: ImportRefusal): string {
  const parts = [file];
  if (line !== undefined) parts.push(m.problems_line({ line: numberText(line) }));
  if (field !== undefined) parts.push(m.problems_field({ field }));
  return parts.join(' · ');
}
