import { saidOf } from '../said/said-of.svelte.ts';
import { messageOf } from '../../core/message-of.ts';
import type { PythonHost } from '../python-host.ts';
import type { Attack } from '../self-test-attack.ts';
import type { Finding } from '../self-test-finding.ts';
import { makeBait, problemFor } from '../self-test-problems.ts';
import { tryAttack } from '../self-test-run.ts';
import { sandboxTurn, type TurnPhase } from './sandbox-turn.ts';

/** Where an attack stands; `failed` where the sandbox could not be had, which has a message. */
export type AttackPhase = 'idle' | TurnPhase | 'done' | 'failed';

/** One attack on the page's own sandbox, tried when the reader asks for it. */
export class AttackTrial {
  readonly attack: Attack;
  readonly #python: Pick<PythonHost, 'get' | 'lanes'>;
  #phase = $state.raw<AttackPhase>('idle');
  #finding = $state.raw<Finding>();
  #message = $state.raw('');

  constructor(python: Pick<PythonHost, 'get' | 'lanes'>, attack: Attack) {
    [this.#python, this.attack] = [python, attack];
  }

  get phase(): AttackPhase {
    return this.#phase;
  }

  get isBusy(): boolean {
    return !['idle', 'done', 'failed'].includes(this.#phase);
  }

  /** What came of it the last time; undefined before. */
  get finding(): Finding | undefined {
    return this.#finding;
  }

  /** A sentence where the sandbox could not be had; else empty. */
  get message(): string {
    return saidOf(this.#message);
  }

  /** Tries it, and has honest programs look for traces of it; never rejects. */
  run = async (): Promise<void> => {
    if (this.isBusy) return;
    [this.#phase, this.#message, this.#finding] = ['starting', '', undefined];
    const tell = (phase: TurnPhase): void => {
      this.#phase = phase;
    };
    const problem = problemFor(this.attack.goal, makeBait(document.baseURI));
    const { signal } = new AbortController();
    try {
      this.#finding = await sandboxTurn(this.#python, tell, (grader) =>
        tryAttack({ grader, lanes: this.#python.lanes, signal }, this.attack, problem),
      );
      this.#phase = 'done';
    } catch (error) {
      [this.#phase, this.#message] = ['failed', messageOf(error)];
    }
  };
}
