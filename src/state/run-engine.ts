import { said } from '../core/said.ts';
import type { Run, RunSource } from '../core/grading/run.ts';
import { EngineError, type Engine, type EngineProgress } from '../engines/engine.ts';
import { createReplay, type Recording } from '../engines/replay/replay.ts';
import type { Database } from '../storage/database.ts';
import { samplesOf } from '../storage/samples.ts';
import type { EngineHost } from './engine-host.ts';
import { packRecording } from './pack.ts';
import { runRecording } from './run-words.ts';

type Drawing = Pick<Engine, 'draw'>;

/** What gives a run its samples: a model, a recording, another run, or what is stored of it. */
export async function engineOf(
  { id, source }: Run,
  host: EngineHost,
  db: Database,
  onProgress: (progress: EngineProgress) => void,
): Promise<Drawing> {
  const { recording, engine } = source;
  if (recording?.startsWith(runRecording) === true) {
    return createReplay(recordedIn(db, recording.slice(runRecording.length)));
  }
  if (recording !== undefined) return createReplay(packRecording());
  if (host.draws(source)) {
    const drawing = await host.get(source, onProgress);
    if (!source.template) return drawing;
    // What reads answers is not needed before a model gives some.
    const { readingEngine } = await import('./reading-engine.ts');
    return readingEngine(drawing, source.template);
  }
  // Samples that came with a file are stored already; this serves a run that lost some.
  return engine === 'replay' ? createReplay(recordedIn(db, id)) : unknownEngine(source);
}

/** The samples of a stored run, each at its index. */
const recordedIn =
  (db: Database, runId: string): Recording =>
  async (taskId) => {
    const attempts: Awaited<ReturnType<Recording>>[number][] = [];
    for (const { index, completion, answer, extra } of await samplesOf(db, runId, taskId)) {
      attempts[index] = {
        completion,
        ...(answer !== undefined && { answer }),
        ...(extra !== undefined && { extra }),
      };
    }
    return attempts;
  };

/** What it has is graded, more cannot be drawn: of another version, or of a server that is gone. */
const unknownEngine = ({ engine, endpoint }: RunSource): Drawing => ({
  draw() {
    throw new EngineError(
      endpoint === undefined
        ? said`No more can be drawn: this version has no engine called ${engine}.`
        : said`No more can be drawn: ${endpoint} is not among the endpoints any more. Add it on the Models screen, then resume.`,
    );
  },
});
