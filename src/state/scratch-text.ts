import type { Problem } from '../core/problems/problem.ts';

/** What an editor for a problem begins with: what the benchmark begins every program with. */
export const emptyScratch = ({ prompt, promptKind }: Problem): string =>
  promptKind === 'code' ? prompt : '';

/** The whole program of the reference solution; undefined where the problem came without one. */
export function referenceScratch(problem: Problem): string | undefined {
  const { canonicalSolution } = problem;
  return canonicalSolution === undefined ? undefined : emptyScratch(problem) + canonicalSolution;
}

/** Reads what was written for a problem before; undefined where nothing was, or it cannot be read. */
export function readScratch(setId: string, taskId: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(setId, taskId)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was written for a problem in this browser; undefined forgets it. */
export function keepScratch(setId: string, taskId: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(keyOf(setId, taskId));
    else localStorage.setItem(keyOf(setId, taskId), text);
  } catch {
    // Storage may be blocked or full; the text then lasts as long as the page.
  }
}

/**
 * Forgets every text whose set id begins with `prefix`; the function it returns brings back those
 * that nothing was written over since.
 */
export function forgetScratches(prefix: string): () => void {
  const kept = entriesOf(keyOf(prefix, '').trimEnd());
  const each = (work: (key: string, text: string) => void): void => {
    try {
      for (const [key, text] of kept) work(key, text);
    } catch {
      // As above: what cannot be stored lasts as long as the page.
    }
  };
  each((key) => {
    localStorage.removeItem(key);
  });
  return () => {
    each((key, text) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    });
  };
}

function entriesOf(prefix: string): readonly (readonly [string, string])[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key, localStorage.getItem(key) ?? ''] as const);
  } catch {
    return [];
  }
}

const keyOf = (setId: string, taskId: string): string => `scratch ${setId} ${taskId}`;
