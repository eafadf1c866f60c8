import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Language } from '../language.ts';
import type { Availability, LanguageRuntime, Progress, RunRequest, RunResult } from '../runtime.ts';
import type { ContainerAccess } from './container-access.ts';
import type { Container } from './container.ts';
import { neededPackages } from './needed-packages.ts';
import { nodeProgram, type NodeProgram } from './node-program.ts';
import { runInContainer, type ContainerRun } from './run-in-container.ts';
import { broken } from './run-result.ts';
import { unlessAborted } from './unless-aborted.ts';

/** What may be chosen; everything has a default. */
export interface ContainerOptions {
  /** Whether npm packages that a program asks for are installed first. */
  readonly npm?: () => boolean;
  /** Milliseconds for npm, and for Node to start. */
  readonly installMs?: number;
  readonly startMs?: number;
}

/** JavaScript or TypeScript by Node, in the one container of the page: one program at a time. */
export class ContainerRuntime implements LanguageRuntime {
  readonly capacity = 1;
  readonly language: Language;
  readonly #access: ContainerAccess;
  readonly #options: ContainerOptions;
  #stop = new AbortController();

  constructor(language: Language, access: ContainerAccess, options: ContainerOptions = {}) {
    this.language = language;
    this.#access = access;
    this.#options = options;
  }

  availability = (): Promise<Availability> => this.#access.availability();

  async prepare(_onProgress?: Progress, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await this.#access.get();
    signal?.throwIfAborted();
  }

  async run(request: RunRequest): Promise<RunResult> {
    const { signal } = this.#stop;
    const program = await nodeProgram(request, this.language.id === 'typescript');
    if ('traceback' in program) return unreadable(program);
    const done = this.#access.exclusively(() => this.#run(program, request, signal));
    // Who waits, be it for a container to boot, is answered at once.
    return unlessAborted(signal, done, stopped);
  }

  /** Ends what this runtime has in flight; the container stays for the others of the page. */
  dispose(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
  }

  async #run(
    program: NodeProgram,
    { limits }: RunRequest,
    signal: AbortSignal,
  ): Promise<RunResult> {
    if (signal.aborted) return stopped;
    const container = await this.#access.get();
    const { npm, installMs = 120_000, startMs = 20_000 } = this.#options;
    const packages = npm?.() === true ? neededPackages(program.code) : [];
    const order = { program, limits, packages, installMs, startMs, signal };
    const { result, stuck } = await attempt(container, order);
    if (stuck) this.#access.end();
    return result;
  }
}

const stopped = broken(said`The run was stopped.`);

/** A container that breaks is replaced; what the program did to it cannot be told apart. */
async function attempt(
  container: Container,
  order: Parameters<typeof runInContainer>[1],
): Promise<ContainerRun> {
  try {
    return await runInContainer(container, order);
  } catch (error) {
    const reason = messageOf(error);
    return { result: broken(said`The container broke: ${reason}`), stuck: true };
  }
}

/** The program that is no TypeScript needs no container to be refused. */
const unreadable = (
  error: Extract<RunResult, { kind: 'exited' }>['error'] & object,
): RunResult => ({
  ...{ kind: 'exited', exitCode: 1, atEnd: false, error },
  ...{ stdout: '', stderr: '', truncated: false, durationMs: 0 },
});
