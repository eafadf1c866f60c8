import { m } from '../messages/messages.js';
import { numberText } from './library-words.ts';
import { defaultLimits } from '../core/grading/limits.ts';
import { messageOf } from '../core/message-of.ts';
import { endingWords } from '../runtimes/ending-words.ts';
import type { RunResult } from '../runtimes/runtime.ts';
import type { ContainerRuntime } from '../runtimes/web-container/container-runtime.ts';
import {
  selfTestCases,
  selfTestTests,
  type SelfTestCase,
} from '../runtimes/web-container/self-test-cases.ts';
import { webContainers, type WebContainers } from './web-containers.svelte.ts';

/** One program with what came of it so far. */
export interface ContainerTestRow {
  readonly testCase: SelfTestCase;
  readonly finding: 'waiting' | 'running' | ContainerFinding;
}

/** What came of a program: whether it is what must come of it, and what was seen. */
export interface ContainerFinding {
  readonly holds: boolean;
  readonly seen: string;
}

/** Where the whole test stands; `text` is a sentence for people. */
export type ContainerTestState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' | 'ended' | 'failed' | 'stopped'; readonly text: string };

const waiting: readonly ContainerTestRow[] = selfTestCases.map((testCase) => ({
  testCase,
  finding: 'waiting',
}));

const limits = { ...defaultLimits, timeMs: 2_000 };

/** The self-test of WebContainers: programs whose end is known, run in the visitor's own browser. */
export class ContainerTest {
  readonly #containers: WebContainers;
  #rows = $state.raw(waiting);
  #state = $state.raw<ContainerTestState>({ kind: 'idle' });
  #runtime: ContainerRuntime | undefined;

  constructor(containers: WebContainers) {
    this.#containers = containers;
  }

  get rows(): readonly ContainerTestRow[] {
    return this.#rows;
  }

  get state(): ContainerTestState {
    return this.#state;
  }

  get isWorking(): boolean {
    return this.#state.kind === 'working';
  }

  /** Runs every program; never rejects. Nothing while it does already. */
  run = async (): Promise<void> => {
    if (this.isWorking) return;
    const runtime = this.#containers.runtime('javascript');
    this.#runtime = runtime;
    this.#rows = waiting;
    this.#state = { kind: 'working', text: m.settings_containers_test_starting() };
    try {
      await runtime.prepare();
      for (const { testCase } of waiting) if (!(await this.#try(runtime, testCase))) return;
      this.#state = { kind: 'ended', text: this.#summary() };
    } catch (error) {
      if (this.#runtime !== runtime) return;
      this.#end('failed', messageOf(error));
    }
    await this.#containers.check();
  };

  stop = (): void => {
    const runtime = this.#runtime;
    this.#runtime = undefined;
    runtime?.dispose();
    if (this.isWorking) this.#end('stopped', m.settings_containers_test_stopped());
  };

  /** Whether the test goes on after this program. */
  async #try(runtime: ContainerRuntime, testCase: SelfTestCase): Promise<boolean> {
    if (this.#runtime !== runtime) return false;
    this.#set(testCase, 'running');
    this.#state = { kind: 'working', text: m.settings_containers_test_working() };
    const { solution } = testCase;
    const result = await runtime.run({ solution, tests: selfTestTests, limits });
    // Stopped meanwhile, and perhaps begun anew.
    if (this.#runtime !== runtime) return false;
    this.#set(testCase, findingOf(testCase, result));
    return true;
  }

  #set(testCase: SelfTestCase, finding: ContainerTestRow['finding']): void {
    this.#rows = this.#rows.map((row) => (row.testCase === testCase ? { testCase, finding } : row));
  }

  #end(kind: 'failed' | 'stopped', text: string): void {
    this.#rows = this.#rows.map((row) =>
      row.finding === 'running' ? { ...row, finding: 'waiting' } : row,
    );
    this.#state = { kind, text };
  }

  #summary(): string {
    const held = this.#rows.filter(({ finding }) => typeof finding !== 'string' && finding.holds);
    return held.length === this.#rows.length
      ? m.settings_containers_test_all()
      : m.settings_containers_test_some({
          held: numberText(held.length),
          all: numberText(this.#rows.length),
        });
  }
}

const findingOf = (testCase: SelfTestCase, result: RunResult): ContainerFinding => ({
  holds: testCase.holds(result),
  seen: endingWords(result),
});

/** One per page, so that the test goes on, and its result stays, while another screen is open. */
export const containerTest = new ContainerTest(webContainers);
