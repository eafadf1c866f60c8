import { csvFormatRow } from 'd3-dsv';
import type { Attempt, PracticeEntry } from '../../core/practice/practice-entry.ts';
import { practisedProblems, type PractisedProblem } from '../../core/practice/practised-problem.ts';

const columns = [
  'set_id',
  'set_name',
  'task_id',
  'attempt',
  'submitted_at',
  'verdict',
  'passed',
  'counts',
  'hints',
  'error_type',
  'error_message',
  'error_line',
  'duration_ms',
  'opponent',
  'predicted',
  'predicted_of',
  'opponent_passed',
  'opponent_n',
  'program',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number | boolean>>;

/** A learner's book as CSV: a row per attempt and opponent, or one for a problem without attempts. */
export function practiceCsv(
  entries: readonly PracticeEntry[],
  setNames: Readonly<Record<string, string>>,
): string {
  const rows = opponentsIn(entries).flatMap((model) =>
    practisedProblems(entries, model).flatMap((problem) =>
      rowsOf(problem, setNames[problem.setId] ?? ''),
    ),
  );
  return [
    csvFormatRow([...columns]),
    ...rows.map((row) => csvFormatRow(columns.map((column) => String(row[column] ?? '')))),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Attempts belong to no opponent; where nothing was foretold, they stand by themselves. */
function opponentsIn(entries: readonly PracticeEntry[]): readonly string[] {
  const models = entries.flatMap((entry) => ('opponent' in entry ? [entry.opponent.model] : []));
  return models.length === 0 ? [''] : [...new Set(models)];
}

function rowsOf(problem: PractisedProblem, setName: string): readonly Row[] {
  const { setId, taskId, prediction, reveal, attempts } = problem;
  const shared: Row = {
    set_id: setId,
    set_name: setName,
    task_id: taskId,
    ...((prediction ?? reveal) && { opponent: (prediction ?? reveal)?.opponent.model ?? '' }),
    ...(prediction && { predicted: prediction.guess, predicted_of: prediction.of }),
    ...(reveal && { opponent_passed: reveal.c, opponent_n: reveal.n }),
  };
  if (attempts.length === 0) return [shared];
  return attempts.map((attempt, i) => ({ ...shared, ...rowOf(attempt, i + 1, problem) }));
}

function rowOf(attempt: Attempt, number: number, problem: PractisedProblem): Row {
  const { verdict, at, hints, program } = attempt;
  const error = 'error' in verdict ? verdict.error : undefined;
  return {
    attempt: number,
    submitted_at: at,
    verdict: verdict.kind,
    passed: verdict.kind === 'passed',
    counts: problem.counting === attempt,
    hints,
    ...(error && { error_type: error.type, error_message: error.message }),
    ...(error?.line !== undefined && { error_line: error.line }),
    duration_ms: Math.round(verdict.durationMs * 1000) / 1000,
    program,
  };
}
