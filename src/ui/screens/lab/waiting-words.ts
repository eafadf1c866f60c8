import { m } from '../../../messages/messages.js';
import { numberText } from '../../../state/library-words.ts';

/** What of a run has no verdict yet. */
export interface Waiting {
  readonly problems: number;
  /** Samples per problem. */
  readonly n: number;
  /** Samples asked for, over all problems. */
  readonly planned: number;
  /** Those of them that are stored. */
  readonly drawn: number;
  /** Whether a model draws the others. */
  readonly draws: boolean;
}

/** What an untouched run waits for, in a sentence. */
export function waitingText({ problems, n, planned, drawn, draws }: Waiting): string {
  const samples = draws ? m.words_samples({ count: n }) : m.lab_attempts({ count: n });
  const size = `${m.words_problems({ count: problems })} × ${samples}`;
  if (!draws) return m.lab_wait_run({ count: problems * n, size });
  if (drawn === 0) return m.lab_wait_drawn({ count: problems * n, size });
  const stored = { count: drawn, samples: m.words_samples({ count: drawn }) };
  const missing = planned - drawn;
  return missing > 0
    ? m.lab_wait_graded_drawn({ ...stored, missing: numberText(missing) })
    : m.lab_wait_graded(stored);
}
