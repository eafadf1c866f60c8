import { locale } from './locale.svelte.ts';
import type { ExportFormatId } from '../exchange/export-run.ts';
import type { Run } from '../core/grading/run.ts';
import type { Database } from '../storage/database.ts';
import { appVersion } from './app-version.ts';
import { safeFileName, type ReadyFile } from './download-file.ts';
import type { WorkContext } from './long-work.svelte.ts';

/** One way in which a run can leave, and what that is good for. */
export interface RunExport {
  readonly id: ExportFormatId | 'report';
  readonly label: string;
  readonly purpose: string;
}

/** Every way in which a run can leave, what people want most first. */
export const runExports: readonly RunExport[] = [
  {
    id: 'report',
    label: 'Report (.html)',
    purpose:
      'One page with the curve, the table and every program, to send or to keep. Needs no network.',
  },
  {
    id: 'human-eval-results',
    label: 'human-eval results (.jsonl)',
    purpose: 'Each sample with result and passed, as evaluate_functional_correctness writes them.',
  },
  {
    id: 'eval-plus-results',
    label: 'EvalPlus results (.json)',
    purpose: 'Status by problem, in the form of eval_results.json, for EvalPlus and what reads it.',
  },
  {
    id: 'multipl-e-results',
    label: 'MultiPL-E results (.jsonl)',
    purpose: 'Completions and results by problem, one line each, for MultiPL-E’s pass_k.py.',
  },
  {
    id: 'csv',
    label: 'Table (.csv)',
    purpose: 'One row per sample with verdict and time, for a spreadsheet, pandas or R.',
  },
  {
    id: 'samples',
    label: 'Samples (.jsonl)',
    purpose: 'The answers alone, line by line as they came, to be graded again here or elsewhere.',
  },
  {
    id: 'manifest',
    label: 'Manifest (.json)',
    purpose: 'What was run and how: problem set with its hash, source, limits, versions, counts.',
  },
];

/** Writes a run as a file; the writers are loaded with the first one that is asked for. */
export async function runFile(
  db: Database,
  run: Run,
  id: RunExport['id'],
  { signal, onPart }: WorkContext,
): Promise<ReadyFile> {
  if (id === 'report') {
    const { exportReport } = await import('../exchange/export-report.ts');
    const blob = await exportReport(db, run.id, {
      ...{ signal, appVersion, locale: locale.tag },
      onProgress: onPart,
    });
    return { name: `${safeFileName(run.name)}.report.html`, blob };
  }
  const [{ exportRun }, { exportStore }] = await Promise.all([
    import('../exchange/export-run.ts'),
    import('../exchange/export-store.ts'),
  ]);
  return exportRun(run.id, id, { store: exportStore(db), appVersion, signal });
}
