import { csvFormatRow } from 'd3-dsv';
import type { Sample } from '../../core/grading/sample.ts';
import type { ProgramError, Verdict } from '../../core/grading/verdict.ts';
import { humanEvalResult } from './human-eval-result.ts';

const columns = [
  'task_id',
  'index',
  'verdict',
  'passed',
  'duration_ms',
  'judged_by',
  'error_type',
  'error_message',
  'error_line',
  'assertion',
  'form',
  'text',
  'language',
] as const;

type Row = Record<(typeof columns)[number], string | number | boolean | null | undefined>;

/** The first line of the CSV: its column names. */
export const csvHeader = `${csvFormatRow([...columns])}\n`;

/**
 * A sample as one row of CSV (RFC 4180 with line feeds), with the id of the language it is written
 * in; empty cells where nothing is known.
 */
export function csvRow(sample: Sample, verdict: Verdict | undefined, language?: string): string {
  const error = errorOf(verdict);
  const row: Row = {
    task_id: sample.taskId,
    index: sample.index,
    verdict: verdict?.kind,
    passed: humanEvalResult(verdict).passed,
    duration_ms: verdict && Math.round(verdict.durationMs * 1000) / 1000,
    judged_by: verdict?.judgedBy,
    error_type: error?.type,
    error_message: error?.message,
    error_line: error?.line,
    assertion: error?.assertion,
    form: sample.completion.form,
    text: sample.completion.text,
    language,
  };
  return `${csvFormatRow(columns.map((column) => String(row[column] ?? '')))}\n`;
}

function errorOf(verdict: Verdict | undefined): Partial<ProgramError> | undefined {
  switch (verdict?.kind) {
    case 'failed':
    case 'unsupported':
      return verdict.error;
    case 'crashed':
      return { type: verdict.cause, message: verdict.message };
    case 'runner-error':
      return { message: verdict.message };
    default:
      return undefined;
  }
}
