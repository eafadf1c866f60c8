import { said } from '../core/said.ts';
import { languageOf } from '../core/problems/language-of.ts';
import type { Verdict } from '../core/grading/verdict.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Grader } from '../runtimes/grader.ts';
import type { LanguageGrading, LanguageHost } from './languages/language-host.ts';
import { bytesText } from './library-words.ts';
import type { PythonHost } from './python-host.ts';

/** Graders for runs in any language: Python's sandbox, and those of the other languages. */
export class GraderHost {
  readonly #python: Pick<PythonHost, 'booting' | 'release' | 'lanes' | 'replaced'>;
  readonly #languages: LanguageHost;

  constructor(
    python: Pick<PythonHost, 'booting' | 'release' | 'lanes' | 'replaced'>,
    languages: LanguageHost,
  ) {
    this.#python = python;
    this.#languages = languages;
  }

  /** Workers of Python's sandbox, or 0. */
  get lanes(): number {
    return this.#python.lanes;
  }

  /** How many of its workers had to be replaced, by reason. */
  get replaced(): Readonly<Record<string, number>> {
    return this.#python.replaced;
  }

  /**
   * A grader for some problems, at once: sandboxes start while samples are drawn. Rejects with a
   * sentence for people where a language has to be downloaded first.
   */
  async booting(problems: readonly Problem[], onReady: () => void): Promise<Grader> {
    const ids = [...new Set(problems.map(languageOf))];
    const others = ids.filter((id) => id !== 'python');
    this.#languages.keepOnly(others);
    const gradings = new Map<string, LanguageGrading>();
    for (const id of others) gradings.set(id, await this.#languages.gradingOf(id));
    refuseMissing([...gradings.values()]);
    const python = ids.includes('python') ? this.#python.booting(onReady) : undefined;
    if (!python) onReady();
    if (others.length === 0 && python) return python;
    return graderOf(python, gradings);
  }

  /** Ends whatever runs in any sandbox, at once. */
  release(): void {
    this.#python.release();
    this.#languages.keepOnly([]);
  }
}

function refuseMissing(gradings: readonly LanguageGrading[]): void {
  const missing = gradings.filter((grading) => grading.kind === 'needs-download');
  if (missing.length === 0) return;
  const names = missing.map(({ label, bytes }) => `${label} (${bytesText(bytes)})`).join(', ');
  throw new Error(
    said`This run needs ${names}. Download it under Settings, Languages; then start the run again.`,
  );
}

/** Passes each sample on to the grader of its problem's language. */
function graderOf(
  python: Grader | undefined,
  gradings: ReadonlyMap<string, LanguageGrading>,
): Grader {
  const ready = [...gradings.values()].flatMap((one) => (one.kind === 'ready' ? [one.grader] : []));
  const all = python ? [python, ...ready] : ready;
  return {
    get capacity() {
      return Math.max(1, ...all.map(({ capacity }) => capacity));
    },
    get description() {
      return all.map(({ description }) => description).join(', ');
    },
    grade: (problem, completion, limits) => {
      const id = languageOf(problem);
      if (id === 'python' && python) return python.grade(problem, completion, limits);
      const grading = gradings.get(id);
      if (grading?.kind === 'ready') return grading.grader.grade(problem, completion, limits);
      return Promise.resolve(notRunnable(id, grading));
    },
    dispose: () => {
      for (const grader of all) grader.dispose();
    },
  };
}

function notRunnable(id: string, grading: LanguageGrading | undefined): Verdict {
  const { label, reason } =
    grading?.kind === 'not-here' ? grading : { label: id, reason: 'nothing here runs it' };
  return { kind: 'unsupported', needs: label, notHere: reason, judgedBy: 'none', durationMs: 0 };
}
