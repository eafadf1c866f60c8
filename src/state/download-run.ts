import { m } from '../messages/messages.js';
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
  readonly label: () => string;
  readonly purpose: () => string;
}

/** Every way in which a run can leave, what people want most first. */
export const runExports: readonly RunExport[] = [
  {
    id: 'report',
    label: m.runs_x_report,
    purpose: m.runs_x_report_why,
  },
  {
    id: 'human-eval-results',
    label: m.runs_x_human_eval,
    purpose: m.runs_x_human_eval_why,
  },
  {
    id: 'eval-plus-results',
    label: m.runs_x_eval_plus,
    purpose: m.runs_x_eval_plus_why,
  },
  {
    id: 'multipl-e-results',
    label: m.runs_x_multipl_e,
    purpose: m.runs_x_multipl_e_why,
  },
  {
    id: 'csv',
    label: m.runs_x_csv,
    purpose: m.runs_x_csv_why,
  },
  {
    id: 'samples',
    label: m.runs_x_samples,
    purpose: m.runs_x_samples_why,
  },
  {
    id: 'manifest',
    label: m.runs_x_manifest,
    purpose: m.runs_x_manifest_why,
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
