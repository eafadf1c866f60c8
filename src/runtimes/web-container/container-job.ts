import type { Container, ContainerProcess } from './container.ts';
import { within } from './within.ts';

/** A command to run in a container. */
export interface Job {
  readonly command: string;
  readonly args: string[];
  readonly cwd: string;
  /** Told of each piece of output. */
  readonly onOutput: (chunk: string) => void;
  /** Gives the milliseconds left until it must be over; asked again after each piece of output. */
  readonly msLeft: () => number;
  readonly signal: AbortSignal;
}

/** How a command ended; `stuck` where it could not be killed, so that the container must go. */
export type JobEnd =
  | { readonly kind: 'exited'; readonly exitCode: number }
  | { readonly kind: 'timed-out'; readonly stuck: boolean }
  | { readonly kind: 'aborted'; readonly stuck: boolean };

/** Output may still come after the exit, and a killed process takes a moment to die. */
const drainMs = 250;
const dyingMs = 1_000;

/** Runs a command until it exits, its time is up, or the signal aborts; reads all it writes. */
export async function runJob(container: Container, job: Job): Promise<JobEnd> {
  const { command, args, cwd } = job;
  // No colours: they would only have to be taken out again.
  const env = { NO_COLOR: '1', FORCE_COLOR: '0' };
  const running = await container.spawn(command, args, { cwd, env });
  const watch = new Watch(job);
  const drained = drain(running, (chunk) => {
    job.onOutput(chunk);
    watch.look();
  });
  const exit = running.exit.then((exitCode) => ({ kind: 'exited' as const, exitCode }));
  const ended = await Promise.race([exit, watch.over]);
  watch.end();
  const end = ended.kind === 'exited' ? ended : { ...ended, stuck: await isStuck(running) };
  await within(drainMs, drained, () => new Error('Late output')).catch(() => undefined);
  return end;
}

type Cut = { readonly kind: 'timed-out' } | { readonly kind: 'aborted' };

/** Tells when the time is up, which output may put off, or that the signal aborted. */
class Watch {
  readonly over: Promise<Cut>;
  readonly #job: Job;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #say: (end: Cut) => void = () => undefined;

  constructor(job: Job) {
    this.#job = job;
    this.over = new Promise((resolve) => {
      this.#say = resolve;
    });
    job.signal.addEventListener('abort', this.#abort);
    if (job.signal.aborted) this.#abort();
    this.look();
  }

  look(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#say({ kind: 'timed-out' });
    }, this.#job.msLeft());
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#job.signal.removeEventListener('abort', this.#abort);
  }

  readonly #abort = (): void => {
    this.#say({ kind: 'aborted' });
  };
}

async function drain(
  { output }: ContainerProcess,
  onOutput: (chunk: string) => void,
): Promise<void> {
  const reader = output.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onOutput(value);
    }
  } catch {
    // A container that is torn down breaks its streams.
  }
}

/** Kills a process; whether it lives on. WebContainers do not stop a loop that never yields. */
async function isStuck(running: ContainerProcess): Promise<boolean> {
  running.kill();
  try {
    await within(dyingMs, running.exit, () => new Error('Alive'));
    return false;
  } catch {
    return true;
  }
}
