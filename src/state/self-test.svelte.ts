import { messageOf } from '../core/message-of.ts';
import { m } from '../messages/messages.js';
import { unlessAborted } from './self-test-abort.ts';
import type { Attack } from './self-test-attack.ts';
import { attacks } from './self-test-attacks.ts';
import { summaryText, type Finding } from './self-test-finding.ts';
import { makeBait } from './self-test-problems.ts';
import { runSelfTest } from './self-test-run.ts';
import { watchOutside } from './self-test-watch.ts';
import type { Playground } from './playground.ts';

/** One attack with what is known of it so far. */
export interface SelfTestRow {
  readonly attack: Attack;
  readonly finding: Finding | 'waiting' | 'running';
}

/** Where the whole test stands; `text` is a sentence for people. */
export type SelfTestState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' | 'testing'; readonly text: string }
  | { readonly kind: 'ended' | 'stopped' | 'failed'; readonly text: string };

/** What the test needs of the page: its own sandbox, and whether a run is using it. */
export type SelfTestParts = Pick<Playground, 'python'> & {
  readonly lab: Pick<Playground['lab'], 'subscribe'> & {
    readonly control: Pick<Playground['lab']['control'], 'current'>;
  };
};

const waitingRows: readonly SelfTestRow[] = attacks.map((attack) => ({
  attack,
  finding: 'waiting',
}));

/** The self-test of the sandbox: what came of each attack so far, with Run and Stop. */
export class SelfTest {
  readonly #parts: SelfTestParts;
  #rows = $state.raw(waitingRows);
  #state = $state.raw<SelfTestState>({ kind: 'idle' });
  #runInProgress = $state(false);
  #outside = $state.raw<readonly string[]>([]);
  #abort: AbortController | undefined;

  constructor(parts: SelfTestParts) {
    this.#parts = parts;
    const look = (): void => {
      this.#runInProgress = parts.lab.control.current !== undefined;
    };
    look();
    parts.lab.subscribe(({ type }) => {
      if (type !== 'started' && type !== 'ended') return;
      look();
      // A run needs the lanes for itself, and its Stop would end this test in any case.
      if (this.#runInProgress) this.#end(m.settings_sandbox_run_began());
    });
  }

  get rows(): readonly SelfTestRow[] {
    return this.#rows;
  }

  get state(): SelfTestState {
    return this.#state;
  }

  /** Whether a run of this page has the sandbox, so that no test can begin. */
  get runInProgress(): boolean {
    return this.#runInProgress;
  }

  get isWorking(): boolean {
    return this.#state.kind === 'starting' || this.#state.kind === 'testing';
  }

  /** What the page saw from outside that it should not have; empty where all is well. */
  get outside(): readonly string[] {
    return this.#outside;
  }

  /** Attacks that have ended. */
  get done(): number {
    return this.findings.length;
  }

  get findings(): readonly Finding[] {
    return this.#rows.flatMap(({ finding }) => (typeof finding === 'string' ? [] : [finding]));
  }

  /** Tries every attack; never rejects. Nothing while it does already, or while a run goes on. */
  run = async (): Promise<void> => {
    if (this.isWorking || this.#runInProgress) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#rows = waitingRows;
    this.#outside = [];
    this.#state = { kind: 'starting', text: m.settings_sandbox_starting() };
    try {
      await this.#test(abort.signal);
      this.#state = { kind: 'ended', text: summaryText(this.findings, this.#outside) };
    } catch (error) {
      this.#fail(error, abort.signal);
    }
  };

  stop = (): void => {
    if (!this.isWorking) return;
    this.#end(m.settings_sandbox_stopped());
    // What is running may be endless; a run of the page, were there one, must not be ended.
    if (!this.#runInProgress) this.#parts.python.release();
  };

  async #test(signal: AbortSignal): Promise<void> {
    const { python } = this.#parts;
    const grader = await unlessAborted(signal, python.get());
    this.#state = { kind: 'testing', text: m.settings_sandbox_attacking() };
    const watch = watchOutside();
    try {
      const bait = makeBait(document.baseURI);
      for await (const event of runSelfTest({ grader, lanes: python.lanes, bait, signal })) {
        this.#set(event.attack, event.type === 'begun' ? 'running' : event.finding);
      }
    } finally {
      this.#outside = await watch.end();
    }
  }

  #set(attack: Attack, finding: SelfTestRow['finding']): void {
    this.#rows = this.#rows.map((row) => (row.attack === attack ? { attack, finding } : row));
  }

  #end(reason: string): void {
    this.#abort?.abort(new Error(reason));
  }

  #fail(error: unknown, { aborted }: AbortSignal): void {
    const text = messageOf(error);
    this.#rows = this.#rows.map((row) =>
      row.finding === 'running' ? { ...row, finding: 'waiting' } : row,
    );
    this.#state = { kind: aborted ? 'stopped' : 'failed', text };
  }
}

// One per page, so that the test goes on, and its result stays, while another screen is open.
const tests = new WeakMap<SelfTestParts, SelfTest>();

/** The self-test of a playground, the same one whenever it is asked for. */
export function selfTestOf(playground: SelfTestParts): SelfTest {
  const test = tests.get(playground) ?? new SelfTest(playground);
  tests.set(playground, test);
  return test;
}
