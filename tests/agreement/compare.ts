import { countsInN, type Verdict } from '../../src/core/grading/verdict.ts';
import type { Corpus, CorpusSample } from './corpora.ts';
import { digestOf, type Exception, type Truth } from './truth.ts';

/** How the sandbox and CPython compare on one corpus. */
export interface Comparison {
  /** One sentence for each sample on which they differ and must not. */
  readonly disagreements: readonly string[];
  /** Exceptions that were met. */
  readonly excepted: readonly Exception[];
  readonly agreed: number;
}

/** Compares verdicts with the truth, on passed or not passed; `verdicts` are in corpus order. */
export function compare(
  corpus: Corpus,
  verdicts: readonly (Verdict | undefined)[],
  truth: Truth,
  exceptions: readonly Exception[],
): Comparison {
  const disagreements: string[] = [];
  const excepted: Exception[] = [];
  corpus.samples.forEach((sample, index) => {
    const key = `${corpus.name} ${sample.name}`;
    const exception = exceptions.find((known) => known.sample === key);
    const difference = differenceOf(corpus, sample, verdicts[index], truth, exception);
    if (difference !== undefined) disagreements.push(`${key}: ${difference}`);
    else if (exception) excepted.push(exception);
  });
  const agreed = corpus.samples.length - disagreements.length - excepted.length;
  return { disagreements, excepted, agreed };
}

function differenceOf(
  corpus: Corpus,
  { name, solution }: CorpusSample,
  verdict: Verdict | undefined,
  truth: Truth,
  exception: Exception | undefined,
): string | undefined {
  const [digest, native] = truth.verdicts[corpus.name][name]?.split(' ') ?? [];
  if (digest !== digestOf(solution)) return 'the truth file is of another program; write it anew';
  if (!verdict) return 'no verdict';
  // An exception that is none any more has to go from the list.
  if (exception) {
    const met = verdict.kind === exception.verdict;
    return met ? undefined : `${tell(verdict)}, listed as ${exception.verdict}`;
  }
  // What was not judged agrees with nothing.
  const same = countsInN(verdict.kind) && (verdict.kind === 'passed') === (native === 'passed');
  return same ? undefined : `${tell(verdict)}, CPython ${truth.python}: ${String(native)}`;
}

function tell(verdict: Verdict): string {
  const how = verdict.judgedByReason === undefined ? '' : ` by nonce (${verdict.judgedByReason})`;
  const error = 'error' in verdict ? verdict.error : undefined;
  const detail = error ? ` ${error.type} ${error.message}` : '';
  return `${verdict.kind}${detail}${how} after ${verdict.durationMs.toFixed(0)} ms`;
}

/** Who judged, and for what reasons it was not replay, as text for a test's annotation. */
export function judgesOf(verdicts: readonly (Verdict | undefined)[]): string {
  const found = verdicts.filter((verdict) => verdict !== undefined);
  const replay = found.filter(({ judgedBy }) => judgedBy === 'replay').length;
  const reasons = new Map<string, number>();
  for (const { judgedBy, judgedByReason = 'no reason given' } of found) {
    if (judgedBy !== 'replay') reasons.set(judgedByReason, (reasons.get(judgedByReason) ?? 0) + 1);
  }
  const list = [...reasons]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${count} × ${reason}`);
  const share = ((100 * replay) / Math.max(1, found.length)).toFixed(1);
  return [`${replay} of ${found.length} by replay (${share} %)`, ...list].join('; ');
}
