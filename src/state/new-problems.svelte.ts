import { saidOf } from './said/said-of.svelte.ts';
import { messageOf } from '../core/message-of.ts';
import { m } from '../messages/messages.js';
import type { ProblemCounts } from '../core/problems/generate/held-out-problems.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import { hashProblems } from '../formats/hash-problems.ts';
import type { Database } from '../storage/database.ts';
import { getProblemSet, putProblemSet } from '../storage/problems.ts';
import { listTrash, restoreProblemSet } from '../storage/trash.ts';
import type { makeProblems } from './make-problems.ts';

/** What can be asked for, both ends included. */
export const newProblemRanges = {
  seed: { least: 0, most: 2 ** 32 - 1, label: m.problems_seed },
  from: { least: 1, most: 8, label: m.problems_from },
  to: { least: 1, most: 8, label: m.problems_to },
  // The grammar has 37 single steps, and about 20 classics, a quarter of the basics.
  perLength: { least: 0, most: 30, label: m.problems_per_length },
  basics: { least: 0, most: 64, label: m.problems_basics },
} as const;

export type NewProblemsField = keyof typeof newProblemRanges;

/** What stands in the form, as it is typed. */
export type NewProblemsSettings = Readonly<Record<NewProblemsField, string>>;

/** The form of a set of problems that is made here from a seed. */
export class NewProblems {
  readonly #db: Database;
  readonly #make: typeof makeProblems;
  #settings = $state.raw<NewProblemsSettings>({
    seed: String(crypto.getRandomValues(new Uint16Array(1))[0] ?? 1),
    from: '1',
    to: '5',
    perLength: '4',
    basics: '8',
  });
  #working = $state.raw<AbortController>();
  #error = $state<string>();

  constructor(db: Database, make: typeof makeProblems) {
    this.#db = db;
    this.#make = make;
  }

  readonly issues = $derived.by(() => issuesOf(this.#settings));
  /** How many problems that are; NaN while a number is missing. */
  readonly count = $derived.by(() => {
    const { perLength, basics } = countsOf(this.#settings);
    return lengthsOf(this.#settings).length * perLength + basics;
  });

  get settings(): NewProblemsSettings {
    return this.#settings;
  }

  get isWorking(): boolean {
    return this.#working !== undefined;
  }

  /** Why they could not be made, in a sentence. */
  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  set = (changes: Partial<NewProblemsSettings>): void => {
    this.#settings = { ...this.#settings, ...changes };
  };

  /** Makes and stores them; undefined where that was stopped or failed. The same ones are not doubled. */
  create = async (): Promise<ProblemSet | undefined> => {
    if (this.isWorking || Object.keys(this.issues).length > 0) return undefined;
    const abort = (this.#working = new AbortController());
    this.#error = undefined;
    const seed = Number(this.#settings.seed);
    const recipe = recipeText(this.#settings);
    try {
      const problems = await this.#make(seed, countsOf(this.#settings), abort.signal);
      return await storeGenerated(this.#db, problems, { seed, recipe });
    } catch (cause) {
      if (!abort.signal.aborted) this.#error = messageOf(cause);
      return undefined;
    } finally {
      this.#working = undefined;
    }
  };

  stop = (): void => {
    this.#working?.abort();
  };
}

async function storeGenerated(
  db: Database,
  problems: readonly Problem[],
  { seed, recipe }: { readonly seed: number; readonly recipe: string },
): Promise<ProblemSet> {
  const id = `generated:${await hashProblems(problems)}`;
  const { problemSets } = await listTrash(db);
  if (problemSets.some((trashed) => trashed.id === id)) await restoreProblemSet(db, id);
  const known = await getProblemSet(db, id);
  if (known) return known;
  const set: ProblemSet = {
    id,
    name: m.problems_new_name({ seed: String(seed) }),
    origin: { kind: 'generated', seed, recipe },
    size: problems.length,
    createdAt: new Date().toISOString(),
  };
  await putProblemSet(db, set, problems);
  return set;
}

const number = (text: string): number => (text.trim() === '' ? NaN : Number(text));

function lengthsOf({ from, to }: NewProblemsSettings): number[] {
  const [least, most] = [number(from), number(to)];
  const count = Math.max(0, Math.min(8, most) - least + 1);
  return Array.from({ length: Number.isInteger(count) ? count : 0 }, (_, i) => least + i);
}

const countsOf = (settings: NewProblemsSettings): ProblemCounts => ({
  chainLengths: lengthsOf(settings),
  perLength: number(settings.perLength),
  basics: number(settings.basics),
});

/** What was asked of the generator: `chains of 1 to 5 steps, 4 each; 8 basics`. */
export function recipeText({ from, to, perLength, basics }: NewProblemsSettings): string {
  const chains =
    from === to
      ? m.problems_recipe_chains_one({ steps: from, count: perLength })
      : m.problems_recipe_chains({ from, to, count: perLength });
  const parts = [
    perLength === '0' ? '' : chains,
    basics === '0' ? '' : m.problems_recipe_basics({ count: basics }),
  ];
  return parts.filter(Boolean).join('; ');
}

function issuesOf(settings: NewProblemsSettings): Partial<Record<NewProblemsField, string>> {
  const issues: Partial<Record<NewProblemsField, string>> = {};
  for (const [name, { least, most, label }] of Object.entries(newProblemRanges)) {
    const field = name as NewProblemsField;
    const value = number(settings[field]);
    if (Number.isInteger(value) && value >= least && value <= most) continue;
    issues[field] = m.problems_number_wrong({
      label: label(),
      least: String(least),
      most: String(most),
    });
  }
  const { from, to, perLength, basics } = settings;
  if (issues.to === undefined && number(to) < number(from)) {
    issues.to = m.problems_to_wrong({ steps: m.problems_steps({ count: number(from) }) });
  }
  if (number(perLength) === 0 && number(basics) === 0) {
    issues.basics = m.problems_none_asked();
  }
  return issues;
}
