import { m } from '../messages/messages.js';
import type { ImportOutcome, NeedsProblemSet } from '../exchange/import-port.ts';
import type { ImportRefusal } from '../formats/import-error.ts';
import { languagesText } from './languages-text.ts';
import { countText, numberText } from './library-words.ts';

/** What became of an import, in a sentence or two. */
export function outcomeText(
  outcome: Exclude<ImportOutcome, { kind: 'needs-problem-set' }>,
): string {
  if (outcome.kind === 'samples') return samplesText(outcome);
  const { name, size } = outcome.set;
  const languages = languagesText(outcome.set);
  const what = m.words_problems({ count: size }) + (languages === '' ? '' : ` in ${languages}`);
  return outcome.kind === 'problems'
    ? `${what} imported as ${name}.`
    : `Already here as ${name}: the same ${what}. Nothing was added.`;
}

function samplesText({ run, lines, skipped }: Extract<ImportOutcome, { kind: 'samples' }>): string {
  const tasks = Object.keys(run.plan).length;
  const kept = `${m.words_samples({ count: lines - skipped.lines })} of ${m.words_problems({ count: tasks })} imported as ${run.name}.`;
  if (skipped.lines === 0) return kept;
  return `${kept} ${m.words_samples({ count: skipped.lines })} of ${countText(skipped.taskIds, 'unknown task')} left out.`;
}

/** Why samples wait for an answer, in a sentence or two. */
export function questionText({ lines, taskIds, examples, choices }: NeedsProblemSet): string {
  const what = `${m.words_samples({ count: lines })} of ${m.words_tasks({ count: taskIds })} (${listText(examples, taskIds)})`;
  const fitting = choices.filter((choice) => choice.taskIds === taskIds).length;
  if (fitting > 1) return `${what} fit ${numberText(fitting)} problem sets. Which one is meant?`;
  if (choices.some((choice) => choice.taskIds > 0)) {
    return `${what} do not all belong to one problem set that is here.`;
  }
  return `${what} belong to problems that are not here yet. Import those, and this goes on by itself.`;
}

const listText = (examples: readonly string[], all: number): string =>
  examples.join(', ') + (examples.length < all ? ', …' : '');

/** Where in a file something is wrong, piece by piece: file, line, field. */
export function placeText({ file, line, field }: ImportRefusal): string {
  const parts = [file];
  if (line !== undefined) parts.push(`line ${numberText(line)}`);
  if (field !== undefined) parts.push(`field ${field}`);
  return parts.join(' · ');
}
