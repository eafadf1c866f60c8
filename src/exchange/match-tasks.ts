import type { ProblemSet } from '../core/problems/problem.ts';
import { humanEvalXTaskId } from '../formats/problems/human-eval-x/human-eval-x-task-id.ts';
import { readMbppTaskId } from '../formats/problems/mbpp-task-id.ts';
import {
  isMultiPlEName,
  multiPlEName,
  readMultiPlETaskId,
} from '../formats/problems/multipl-e/multipl-e-task-id.ts';

/** A problem set with the task ids it has. */
export interface KnownSet {
  readonly set: ProblemSet;
  readonly taskIds: ReadonlySet<string>;
  /** The task id that a MultiPL-E name without a language means, where the set has it in one. */
  readonly named: ReadonlyMap<string, string>;
}

/** A problem set as samples are matched with it. */
export function knownSet(set: ProblemSet, taskIds: readonly string[]): KnownSet {
  const named = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const taskId of taskIds) {
    const name = multiPlEName(taskId);
    if (!isMultiPlEName(name)) continue;
    if (named.has(name)) ambiguous.add(name);
    named.set(name, taskId);
  }
  for (const name of ambiguous) named.delete(name);
  return { set, taskIds: new Set(taskIds), named };
}

/**
 * The task of a set that a samples file means by an id: the same id, or what MBPP, HumanEval-X or
 * MultiPL-E mean by it. MultiPL-E's bare name means nothing in a set that has it in two languages.
 */
export function taskIn({ taskIds, named }: KnownSet, spelled: string): string | undefined {
  if (taskIds.has(spelled)) return spelled;
  for (const read of [readMbppTaskId, humanEvalXTaskId, readMultiPlETaskId]) {
    const taskId = read(spelled);
    if (taskId !== undefined && taskIds.has(taskId)) return taskId;
  }
  // A line that says its language may be for a set that has such names and no languages.
  const bare = multiPlEName(spelled);
  return isMultiPlEName(bare) && taskIds.has(bare) ? bare : named.get(spelled);
}

interface Seen {
  /** Line on which the id was met first. */
  readonly line: number;
  readonly taskId: string | undefined;
  lines: number;
}

/** Finds out, one sample line at a time, to which problem set a file belongs. */
export class TaskMatcher {
  readonly #known: readonly KnownSet[];
  readonly #isChosen: boolean;
  readonly #seen = new Map<string, Seen>();
  #fitting: readonly KnownSet[];

  /** `isChosen`: the one known set is the user's choice, and stays it whatever ids come. */
  constructor(known: readonly KnownSet[], isChosen: boolean) {
    this.#known = known;
    this.#isChosen = isChosen;
    this.#fitting = known;
  }

  /** Our task id for the one on this line; undefined where the sets still in play lack it. */
  match(spelled: string, line: number): string | undefined {
    const seen = this.#seen.get(spelled) ?? this.#meet(spelled, line);
    seen.lines++;
    return seen.taskId;
  }

  /** The chosen set, or the only one that has every id; undefined where none or several do. */
  get onlyFit(): ProblemSet | undefined {
    const [only, ...others] = this.#fitting;
    if (!only || others.length > 0) return undefined;
    if (this.#isChosen) return only.set;
    // A set dropped on the way may have read an id in another way than the one that is left.
    const agrees = [...this.#seen].every(([id, { taskId }]) => taskIn(only, id) === taskId);
    return agrees ? only.set : undefined;
  }

  /** Every distinct id as the file spells it, with what is known of it. */
  get ids(): ReadonlyMap<string, Readonly<Seen>> {
    return this.#seen;
  }

  /** The known sets with how many of the ids each has, the most first. */
  get choices(): readonly { readonly set: ProblemSet; readonly taskIds: number }[] {
    const ids = [...this.#seen.keys()];
    return this.#known
      .map((known) => ({
        set: known.set,
        taskIds: ids.filter((id) => taskIn(known, id) !== undefined).length,
      }))
      .sort((a, b) => b.taskIds - a.taskIds);
  }

  #meet(spelled: string, line: number): Seen {
    const fitting = this.#fitting.filter((known) => taskIn(known, spelled) !== undefined);
    const first = fitting[0];
    const seen = { line, lines: 0, taskId: first && taskIn(first, spelled) };
    this.#seen.set(spelled, seen);
    if (!this.#isChosen) this.#fitting = fitting;
    return seen;
  }
}
