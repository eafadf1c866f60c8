import { saidOf } from './said/said-of.svelte.ts';
import { m } from '../messages/messages.js';
import { languagesText } from './languages-text.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import { formats } from '../formats/registry.ts';
import type { Change } from '../storage/changes.ts';
import type { Database } from '../storage/database.ts';
import {
  getProblemSet,
  listProblemSets,
  problemsOf,
  renameProblemSet,
} from '../storage/problems.ts';
import { listRuns } from '../storage/runs.ts';
import { restoreProblemSet, trashProblemSet } from '../storage/trash.ts';
import { problemSetBytes } from './library-set-bytes.ts';

/** A problem set as the list shows it. */
export interface SetCard {
  readonly set: ProblemSet;
  /** Where it came from, in words. */
  readonly origin: string;
  /** Runs over it that are not in the trash. */
  readonly runs: number;
}

/** The problem sets of this browser. */
export class LibrarySets {
  readonly #db: Database;
  readonly #tell: (change: Change) => Promise<void>;
  #list = $state.raw<readonly SetCard[]>();
  #bytes = $state.raw<Readonly<Record<string, number>>>({});

  constructor(db: Database, tell: (change: Change) => Promise<void>) {
    this.#db = db;
    this.#tell = tell;
  }

  /** Newest first; undefined until they are read. */
  get list(): readonly SetCard[] | undefined {
    return this.#list;
  }

  /** About how many bytes each set takes, as far as that is counted yet. */
  get bytes(): Readonly<Record<string, number>> {
    return this.#bytes;
  }

  refresh = async (): Promise<void> => {
    const [sets, runs] = await Promise.all([listProblemSets(this.#db), listRuns(this.#db)]);
    this.#list = sets.map((set) => ({
      set,
      // Late: it is in the language of the page.
      get origin() {
        return originOf(set);
      },
      runs: runs.filter(({ problemSetId }) => problemSetId === set.id).length,
    }));
    await this.#measure(sets);
  };

  find = (id: string): Promise<ProblemSet | undefined> => getProblemSet(this.#db, id);

  /** Its problems in file order; none where it does not exist. */
  problems = (id: string): Promise<readonly Problem[]> => problemsOf(this.#db, id);

  rename = async (id: string, name: string): Promise<void> => {
    await renameProblemSet(this.#db, id, name);
    await this.#tell({ kind: 'problem-set', id });
  };

  /** Puts it in the trash with its runs; resolves to how many those are. */
  trash = async (id: string): Promise<number> => {
    const runs = await trashProblemSet(this.#db, id);
    await this.#tell({ kind: 'problem-set', id });
    return runs.length;
  };

  /** Takes it out of the trash with the runs it took along. */
  restore = async (id: string): Promise<void> => {
    await restoreProblemSet(this.#db, id);
    await this.#tell({ kind: 'problem-set', id });
  };

  /** Once per set: its id stands for its content. */
  async #measure(sets: readonly ProblemSet[]): Promise<void> {
    for (const { id } of sets) {
      if (id in this.#bytes) continue;
      const bytes = await problemSetBytes(this.#db, id);
      this.#bytes = { ...this.#bytes, [id]: bytes };
    }
  }
}

function originOf(set: ProblemSet): string {
  const languages = languagesText(set);
  return languages === '' ? sourceOf(set) : `${sourceOf(set)}: ${languages}`;
}

function sourceOf({ origin }: ProblemSet): string {
  if (origin.kind === 'built-in') return m.problems_origin_built_in({ version: origin.version });
  if (origin.kind === 'generated')
    return m.problems_origin_generated({ seed: String(origin.seed), recipe: origin.recipe });
  const label = formats.find(({ id }) => id === origin.format)?.label ?? origin.format;
  return `${origin.fileName}, ${saidOf(label)}`;
}
