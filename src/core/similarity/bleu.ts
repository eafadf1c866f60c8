/** How many runs of one length a text shares with the reference. */
export interface SharedRuns {
  readonly shared: number;
  readonly total: number;
  /** `shared` of `total`; a little above zero where nothing is shared, see `bleu`. */
  readonly precision: number;
}

/** BLEU of one text, with what it is made of. */
export interface Bleu {
  /** From 0 to 1. */
  readonly score: number;
  /** For runs of 1, 2, 3 and 4 tokens; fewer for a text of fewer tokens. */
  readonly runs: readonly SharedRuns[];
  /** Below 1 for a text that is shorter than the reference. */
  readonly brevity: number;
}

/** Longest runs that are compared. */
const longest = 4;

/**
 * BLEU of Papineni et al. 2002 for one candidate and one reference: the geometric mean of the shares
 * of 1- to 4-token runs that the reference holds too, times a penalty for brevity. As in sacreBLEU's
 * score of a sentence, lengths the candidate is too short for are left out, and where nothing of a
 * length is shared, 1/2, 1/4, ... of a run counts as shared.
 */
export function bleu(candidate: readonly string[], reference: readonly string[]): Bleu {
  const lengths = Array.from({ length: Math.min(longest, candidate.length) }, (_, i) => i + 1);
  let halves = 1;
  const runs = lengths.map((length): SharedRuns => {
    const [shared, total] = [
      sharedRuns(candidate, reference, length),
      candidate.length - length + 1,
    ];
    if (shared === 0) halves /= 2;
    return { shared, total, precision: (shared || halves) / total };
  });
  const brevity =
    candidate.length === 0 ? 0 : Math.exp(Math.min(0, 1 - reference.length / candidate.length));
  const nothing = (runs[0]?.shared ?? 0) === 0;
  const logs = runs.reduce((sum, { precision }) => sum + Math.log(precision), 0);
  return { score: nothing ? 0 : brevity * Math.exp(logs / runs.length), runs, brevity };
}

/** Runs of a length in both, each counted at most as often as the reference holds it. */
function sharedRuns(
  candidate: readonly string[],
  reference: readonly string[],
  length: number,
): number {
  const left = countRuns(reference, length);
  let shared = 0;
  for (const [run, times] of countRuns(candidate, length)) {
    shared += Math.min(times, left.get(run) ?? 0);
  }
  return shared;
}

function countRuns(tokens: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let from = 0; from + length <= tokens.length; from++) {
    const run = tokens.slice(from, from + length).join('\n');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}
