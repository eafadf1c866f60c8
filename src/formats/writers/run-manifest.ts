import type { Run } from '../../core/grading/run.ts';
import { countsInN, verdictKinds, type VerdictKind } from '../../core/grading/verdict.ts';
import type { ProblemSet } from '../../core/problems/problem.ts';

/** What makes a number of this run repeatable: all of the run but its samples. */
export interface RunManifest {
  readonly manifest: 'pass-at-k run';
  readonly version: 1;
  readonly app: { readonly name: string; readonly version: string };
  readonly exportedAt: string;
  readonly run: Run;
  readonly problemSet: ProblemSet & { readonly sha256: string };
  readonly samples: {
    readonly total: number;
    readonly graded: number;
    /** Graded samples that are attempts: without those unsupported or failed by the runner. */
    readonly n: number;
  };
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
}

/** What a manifest is made of. */
export interface ManifestParts {
  readonly run: Run;
  readonly problemSet: ProblemSet;
  /** `hashProblems` of the set's problems. */
  readonly sha256: string;
  readonly total: number;
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
  readonly appVersion: string;
}

/** The manifest of a run; written as JSON beside its samples. */
export function runManifest(parts: ManifestParts): RunManifest {
  const { run, problemSet, sha256, total, verdicts, appVersion } = parts;
  const sum = (kinds: readonly VerdictKind[]) =>
    kinds.reduce((count, kind) => count + verdicts[kind], 0);
  return {
    manifest: 'pass-at-k run',
    version: 1,
    app: { name: 'Pass@k Playground', version: appVersion },
    exportedAt: new Date().toISOString(),
    run,
    problemSet: { ...problemSet, sha256 },
    samples: { total, graded: sum(verdictKinds), n: sum(verdictKinds.filter(countsInN)) },
    verdicts,
  };
}
