import { csvFormat } from 'd3-dsv';
import type { ReadyFile } from '../download-file.ts';
import type { LessonAnswers } from './answers.svelte.ts';

/** Every guess as a file: one row or object each, with lesson, step, guess, truth, score and time. */
export function answersFile(
  all: Readonly<Record<string, LessonAnswers>>,
  form: 'csv' | 'json',
): ReadyFile {
  const rows = Object.entries(all).flatMap(([lesson, steps]) =>
    Object.entries(steps).map(([step, guess]) => ({ lesson, step, ...guess })),
  );
  const text = form === 'csv' ? csvFormat(rows) : JSON.stringify(rows, null, 2);
  const type = form === 'csv' ? 'text/csv' : 'application/json';
  return { name: `lesson-answers.${form}`, blob: new Blob([`${text}\n`], { type }) };
}
