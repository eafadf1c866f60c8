import type { Limits } from '../../../core/grading/limits.ts';
import type { Verdict } from '../../../core/grading/verdict.ts';
import type { GradeRequest } from '../protocol.ts';
import type { TimeLimit } from './attempt.ts';
import type { Court } from './court.ts';
import { gradeByNonce } from './grade-by-nonce.ts';
import { gradeByReplay, mostRounds } from './grade-by-replay.ts';
import type { Recording } from './judge.ts';
import type { Graded } from './run-report.ts';

/** A program may take this many times what the reference takes on this device. */
const referenceFactor = 5;

/** Runs a sample in an untrusted lane and has it judged: by replay where the tests allow it. */
export async function gradeSample(court: Court, request: GradeRequest): Promise<Verdict> {
  const recording = await court.judge.recordingOf(request.problem);
  const limit = fairLimit(request.limits, recording);
  if ('refused' in recording) return byNonce(court, request, limit, recording.refused);
  const graded = await gradeByReplay(court, request, recording, limit);
  if (graded) return verdictOf(graded, 'replay');
  const reason = `tests that still ask for other calls in round ${mostRounds}`;
  return withoutPass(await byNonce(court, request, limit, reason));
}

/**
 * What a program returned brought it here: if it could pass before the weaker judge, it could choose
 * the one that it can fool.
 */
function withoutPass(verdict: Verdict): Verdict {
  if (verdict.kind !== 'passed') return verdict;
  const message = `It passed only where it shares an interpreter with ${verdict.judgedByReason ?? 'its tests'}.`;
  return { ...verdict, kind: 'crashed', cause: 'runtime', message };
}

async function byNonce(
  court: Court,
  request: GradeRequest,
  limit: TimeLimit,
  judgedByReason: string,
): Promise<Verdict> {
  return { ...verdictOf(await gradeByNonce(court, request, limit), 'nonce'), judgedByReason };
}

const verdictOf = (
  { outcome, printed, runMs }: Graded,
  judgedBy: Verdict['judgedBy'],
): Verdict => ({ ...outcome, ...printed, judgedBy, durationMs: runMs });

/** The limit asked for, or more where the reference itself is slow on this device. */
function fairLimit({ timeMs, timePinned }: Limits, { referenceMs }: Recording): TimeLimit {
  if (referenceMs === undefined) return { limitMs: timeMs };
  const limitMs = timePinned ? timeMs : Math.max(timeMs, referenceFactor * referenceMs);
  return { limitMs, referenceMs };
}
