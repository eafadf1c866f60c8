import type { Sample } from '../core/grading/sample.ts';
import { verdictKinds, type Verdict, type VerdictKind } from '../core/grading/verdict.ts';
import type { ExportStore } from './export-store.ts';

/** The verdicts of a run by sample, without what programs printed, which no export has. */
export class VerdictTable {
  readonly #verdicts = new Map<string, Verdict>();

  static async of(store: ExportStore, runId: string): Promise<VerdictTable> {
    const table = new VerdictTable();
    for await (const batch of store.verdictsOf(runId)) {
      for (const graded of batch) table.#verdicts.set(keyOf(graded), slim(graded.verdict));
    }
    return table;
  }

  of(sample: Sample): Verdict | undefined {
    return this.#verdicts.get(keyOf(sample));
  }

  /** Number of verdicts of each kind. */
  get counts(): Readonly<Record<VerdictKind, number>> {
    const kinds = [...this.#verdicts.values()].map(({ kind }) => kind);
    const count = (kind: VerdictKind) => kinds.filter((other) => other === kind).length;
    return Object.fromEntries(verdictKinds.map((kind) => [kind, count(kind)])) as Record<
      VerdictKind,
      number
    >;
  }
}

const keyOf = ({ taskId, index }: { taskId: string; index: number }): string =>
  `${index} ${taskId}`;

function slim(verdict: Verdict): Verdict {
  const copy = { ...verdict };
  delete (copy as { output?: string }).output;
  return copy;
}
