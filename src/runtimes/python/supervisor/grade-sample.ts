import type { Limits } from '../../../core/grading/limits.ts';
import type { Verdict } from '../../../core/grading/verdict.ts';
import type { GradeRequest } from '../protocol.ts';
import type { TimeLimit } from './attempt.ts';
import type { Court } from './court.ts';
import { gradeByNonce } from './grade-by-nonce.ts';
import { gradeByReplay } from './grade-by-replay.ts';
import type { Recording } from './judge.ts';

/** A program may take this many times what the reference takes on this device. */
const referenceFactor = 5;

/** Runs a sample in an untrusted lane and has it judged: by replay where the tests allow it. */
export async function gradeSample(court: Court, request: GradeRequest): Promise<Verdict> {
  const recording = await court.judge.recordingOf(request.problem);
  const limit = fairLimit(request.limits, recording);
  const refused = 'refused' in recording ? recording.refused : undefined;
  const { outcome, printed, runMs } =
    'refused' in recording
      ? await gradeByNonce(court, request, limit)
      : await gradeByReplay(court, request, recording, limit);
  return {
    ...outcome,
    ...printed,
    judgedBy: refused === undefined ? 'replay' : 'nonce',
    ...(refused !== undefined && { judgedByReason: refused }),
    durationMs: runMs,
  };
}

/** The limit asked for, or more where the reference itself is slow on this device. */
function fairLimit({ timeMs, timePinned }: Limits, { referenceMs }: Recording): TimeLimit {
  if (referenceMs === undefined) return { limitMs: timeMs };
  const limitMs = timePinned ? timeMs : Math.max(timeMs, referenceFactor * referenceMs);
  return { limitMs, referenceMs };
}
