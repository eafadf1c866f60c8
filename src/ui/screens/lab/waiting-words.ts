import { m } from '../../../messages/messages.js';
import { countText } from '../../../state/library-words.ts';

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
  const size = `${m.words_problems({ count: problems })} × ${countText(n, draws ? 'sample' : 'attempt')}`;
  if (!draws) return `${size} ${be(problems * n)} waiting to be run.`;
  if (drawn === 0) return `${size} ${be(problems * n)} waiting to be drawn.`;
  const stored = `${m.words_samples({ count: drawn })} ${be(drawn)} waiting to be graded`;
  const missing = planned - drawn;
  return missing > 0
    ? `${stored}, and ${countText(missing, 'more', 'more')} to be drawn.`
    : `${stored}.`;
}

const be = (count: number): string => (count === 1 ? 'is' : 'are');
