import { createBackup } from '../../src/exchange/backup.ts';
import type { BackupFile } from '../../src/exchange/backup-reader.ts';
import { verdictKinds } from '../../src/core/grading/verdict.ts';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { addPracticeEntry } from '../../src/storage/practice.ts';
import { putRun } from '../../src/storage/runs.ts';
import { addSamples } from '../../src/storage/samples.ts';
import { trashRun } from '../../src/storage/trash.ts';
import {
  graded,
  practiceBook,
  problem,
  problems,
  problemSet,
  run,
  sample,
  samples,
} from '../storage/examples.ts';

/** Two sets, three runs, every kind of verdict, odd characters, a learner's book; a run in the trash. */
export async function fillExample(db: Database): Promise<void> {
  await putProblemSet(db, problemSet('he', 12), problems(12));
  await putProblemSet(
    db,
    problemSet('own', 1, {
      origin: { kind: 'generated', seed: 7, recipe: 'one' },
      languages: { lua: 1 },
    }),
    [
      {
        ...problem('Ümlaut/\u{1f40d}'),
        promptKind: 'text',
        tests: { kind: 'asserts', setup: '', asserts: ['assert f() == "\\n"'] },
        weakTests: { kind: 'programs', sources: ['a', 'b'] },
        language: 'lua',
        setup: '-- first\n',
        stopSequences: ['\nlocal'],
        cluster: 'animals',
      },
    ],
  );
  const params = { temperature: 0.8, topP: 0.95, maxTokens: 512, stop: ['\ndef'], seed: 1 };
  await putRun(db, run('r', 'he', { finishedAt: '2026-08-03T00:00:00.000Z', runtime: 'Pyodide' }));
  await putRun(
    db,
    run('odd', 'own', {
      source: { engine: 'pico', label: 'pico', model: 'pico@1', params },
      tests: 'weak',
      experiment: { id: 'e', kind: 'weak', arm: 'weak' },
      limits: { ...run('odd', 'own').limits, timePinned: true },
    }),
  );
  await putRun(db, run('empty', 'he'));
  const all = samples('r', 12, 70);
  await addSamples(db, all);
  await createRunStore(db).putVerdicts(
    all.map((one, i) => graded(one, verdictKinds[i % verdictKinds.length] ?? 'passed')),
  );
  await addSamples(db, [
    sample('odd', 'Ümlaut/\u{1f40d}', 0, {
      completion: {
        text: '\ud800 lone, \0 nul, \u2028 line',
        form: 'solution',
        tokens: 3,
        logProb: -0.5,
      },
      fieldOrder: ['solution', 'score'],
      extra: { score: 1e-7, nested: { constructor: [null, true] }, constructor: 'kept' },
    }),
  ]);
  for (const entry of practiceBook('own', 'Ümlaut/\u{1f40d}')) await addPracticeEntry(db, entry);
  await putRun(db, run('thrown away', 'he'));
  await addSamples(db, samples('thrown away', 2, 2));
  await trashRun(db, 'thrown away');
}

/** The bytes of a backup as the file they would be. */
export const fileOf = async (
  bytes: ReadableStream<Uint8Array<ArrayBuffer>> | string,
  name = 'backup.jsonl.gz',
): Promise<BackupFile> => new File([await new Response(bytes).blob()], name);

/** A backup of a database, written at a fixed time. */
export const backupOf = (db: Database): Promise<BackupFile> =>
  fileOf(createBackup(db, { app: '0.1.0', now: new Date('2026-08-02T12:00:00.000Z') }));

/** The unpacked text of a backup. */
export const textOf = (file: BackupFile): Promise<string> =>
  new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
