import { saidOf } from '../said/said-of.svelte.ts';
import { countsInN, type Verdict } from '../../core/grading/verdict.ts';
import { messageOf } from '../../core/message-of.ts';
import { mostHints, type Opponent } from '../../core/practice/practice-entry.ts';
import { practisedProblem } from '../../core/practice/practised-problem.ts';
import { problemExamples } from '../../core/practice/problem-examples.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Tests } from '../../core/problems/tests.ts';
import { m } from '../../messages/messages.js';
import type { Playground } from '../playground.ts';
import { Scratch } from '../scratch.svelte.ts';
import { LiveRun } from './live-run.svelte.ts';
import { draftPrefix, type PracticeBook } from './practice-book.svelte.ts';
import { answersShown, opponentSampling, type PicoOpponent } from './practice-opponents.ts';
import { storedAnswers } from './stored-answers.ts';

/** What a round needs of the page. */
export type RoundParts = Pick<Playground, 'db' | 'python' | 'languages'> & {
  readonly lab: Pick<Playground['lab'], 'engines' | 'control' | 'subscribe'>;
};

/** A verdict on the learner's program. */
export interface ShownVerdict {
  readonly verdict: Verdict;
  readonly program: string;
  /** Which attempt it was, from 1; absent for examples, which are none. */
  readonly number?: number;
  /** Whether it is the attempt that counts for pass@1. */
  readonly isFirst?: boolean;
}

/** One problem, one learner, one opponent: foretell, solve, compare. */
export class PracticeRound {
  readonly setId: string;
  readonly problem: Problem;
  readonly opponent: PicoOpponent;
  readonly scratch: Scratch;
  /** Assertions that Run examples tries. */
  readonly examples: readonly string[];
  /** Draws and judges what no stored run has. */
  readonly live: LiveRun;
  readonly #book: PracticeBook;
  readonly #parts: RoundParts;
  readonly #unsubscribe: () => void;
  #ran = $state<'examples' | 'tests'>();
  #ranText = '';
  #isFresh = false;
  #looking = $state(false);
  #error = $state<string>();

  constructor(
    { setId, problem, opponent }: { setId: string; problem: Problem; opponent: PicoOpponent },
    book: PracticeBook,
    parts: RoundParts,
  ) {
    [this.setId, this.problem, this.opponent] = [setId, problem, opponent];
    [this.#book, this.#parts] = [book, parts];
    const { python, languages, lab } = parts;
    this.examples = problemExamples(problem);
    this.scratch = new Scratch(`${draftPrefix}${setId}`, problem, {
      python,
      languages,
      // What draws and judges the opponent's answers is not to be ended either.
      current: () => lab.control.current ?? (this.live.isBusy ? 'live' : undefined),
    });
    this.live = this.#liveRun();
    this.#unsubscribe = lab.subscribe(({ type }) => {
      if (type === 'started') this.live.interrupt(m.practice_interrupted);
    });
  }

  /** What the book says of it. */
  readonly practised = $derived.by(() =>
    practisedProblem(this.#book.entries ?? [], {
      setId: this.setId,
      taskId: this.problem.taskId,
      model: this.opponent.model,
    }),
  );

  /** The verdict to show: of the examples just run, else of the last attempt in the book. */
  readonly shown: ShownVerdict | undefined = $derived.by(() => {
    const { state } = this.scratch;
    if (this.#ran === 'examples' && state.kind === 'judged') {
      return { verdict: state.verdict, program: this.#ranText };
    }
    const { attempts } = this.practised;
    const last = attempts.at(-1);
    if (!last) return undefined;
    const counted = attempts.findIndex(({ verdict }) => countsInN(verdict.kind));
    const { verdict, program } = last;
    return {
      verdict,
      program,
      number: attempts.length,
      isFirst: counted === attempts.length - 1,
    };
  });

  /** What the verdict in the editor is about. */
  get ran(): 'examples' | 'tests' | undefined {
    return this.#ran;
  }

  /** Whether the prediction was made just now, and the editor is the next thing to use. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** Whether the opponent's answers are looked for or drawn. */
  get isRevealing(): boolean {
    return this.#looking;
  }

  /** Why the last thing asked for did not work, in a sentence. */
  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  /** Commits the prediction; once there is one, nothing. */
  predict = async (guess: number): Promise<void> => {
    if (this.practised.prediction) return;
    this.#isFresh = true;
    const opponent = this.#shown;
    await this.#attempt(() =>
      this.#book.add({ ...this.#mark, kind: 'prediction', opponent, guess, of: answersShown }),
    );
  };

  /** Tries the program on the examples of the problem's text; that is no attempt. */
  runExamples = async (): Promise<void> => {
    if (this.examples.length === 0 || this.scratch.isWorking) return;
    [this.#ran, this.#ranText] = ['examples', this.scratch.text];
    await this.scratch.run({ tests: this.#exampleTests() });
  };

  /** Hands the program in: every test judges it, and whatever comes of it stands in the book. */
  submit = async (): Promise<void> => {
    if (!this.practised.prediction || this.scratch.isWorking) return;
    this.#ran = 'tests';
    const { hints } = this.practised;
    await this.scratch.run({
      keep: (verdict, program) =>
        this.#book.add({ ...this.#mark, kind: 'attempt', program, verdict, hints }),
    });
  };

  /** Opens the next hint. */
  takeHint = async (): Promise<void> => {
    const step = this.practised.hints + 1;
    if (step > mostHints || this.practised.solved) return;
    await this.#attempt(() => this.#book.add({ ...this.#mark, kind: 'hint', step }));
  };

  /** Shows how the opponent's answers fared: from a stored run, else drawn and judged now. */
  reveal = async (): Promise<void> => {
    if (this.#looking || !this.practised.prediction || this.practised.reveal) return;
    this.#looking = true;
    await this.#attempt(this.#reveal);
    this.#looking = false;
  };

  /** Ends drawing; the answers that are judged already are kept for the next time. */
  stop = (): void => {
    this.live.stop();
  };

  /** Ends all that goes on, for a learner who leaves. */
  leave = (): void => {
    this.#unsubscribe();
    this.live.stop();
    this.scratch.stop();
  };

  readonly #reveal = async (): Promise<void> => {
    const opponent = this.#shown;
    const wanted = { ...this.#mark, opponent, count: answersShown };
    const stored = await storedAnswers(this.#parts.db, wanted);
    if (stored) {
      await this.#book.add({ ...this.#mark, kind: 'reveal', opponent, from: 'run', ...stored });
      return;
    }
    await this.live.start();
    if (this.live.phase === 'failed') throw new Error(this.live.message);
    const [tally] = this.live.tallies;
    if (this.live.phase !== 'done' || !tally) return;
    const { n, c } = tally;
    await this.#book.add({ ...this.#mark, kind: 'reveal', opponent, from: 'live', n, c });
  };

  /** What the book keeps of the opponent. */
  get #shown(): Opponent {
    const { model, label, temperature } = this.opponent;
    return { model, label, temperature };
  }

  get #mark(): { readonly setId: string; readonly taskId: string } {
    return { setId: this.setId, taskId: this.problem.taskId };
  }

  #exampleTests(): Tests {
    const { tests } = this.problem;
    const setup = tests.kind === 'asserts' ? tests.setup : '';
    return { kind: 'asserts', setup, asserts: this.examples };
  }

  #liveRun(): LiveRun {
    const { problem, opponent } = this;
    const { lab, python } = this.#parts;
    const { stage } = opponent;
    return new LiveRun(
      { pack: 'basics', taskIds: [problem.taskId], stage, n: answersShown, ...opponentSampling },
      {
        engines: lab.engines,
        python,
        // Of any set, not only of a pack.
        loadProblems: () => Promise.resolve([problem]),
        loadRecorded: () => Promise.resolve(undefined),
      },
    );
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.#error = undefined;
    try {
      await work();
    } catch (cause) {
      this.#error = messageOf(cause);
    }
  }
}
