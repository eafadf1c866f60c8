import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Availability } from '../runtime.ts';
import type { Container, ContainerHost } from './container.ts';
import { ContainerError } from './container-error.ts';
import { within } from './within.ts';

/** How long the host may take to answer, and a container to boot, in milliseconds. */
export interface AccessLimits {
  readonly reachMs: number;
  readonly bootMs: number;
}

const defaults: AccessLimits = { reachMs: 3_000, bootMs: 25_000 };

/** The one container of a page: booted when first needed, used by one program at a time. */
export class ContainerAccess {
  readonly #host: ContainerHost;
  readonly #limits: AccessLimits;
  #container: Promise<Container> | undefined;
  #lost: string | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(host: ContainerHost, limits: AccessLimits = defaults) {
    this.#host = host;
    this.#limits = limits;
  }

  /** Whether a container is here or could be booted: asks the host, but boots nothing. */
  async availability(): Promise<Availability> {
    if (this.#lost !== undefined) return { kind: 'unavailable', reason: this.#lost };
    if (this.#container) return { kind: 'ready' };
    try {
      await this.#reach();
      return { kind: 'ready' };
    } catch (error) {
      return { kind: 'unavailable', reason: sentenceOf(error) };
    }
  }

  /** The container, booted if there is none; rejects with a `ContainerError` where it cannot be. */
  get(): Promise<Container> {
    if (this.#container) return this.#container;
    const booting = this.#boot();
    this.#container = booting;
    booting.catch(() => {
      if (this.#container === booting) this.#container = undefined;
    });
    return booting;
  }

  /** Waits until nobody else uses the container, and does this. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** Ends the container and everything in it; the next program boots another. */
  end(): void {
    const ended = this.#container;
    this.#container = undefined;
    void ended?.then(tearDown, () => undefined);
  }

  async #boot(): Promise<Container> {
    if (this.#lost !== undefined) throw new ContainerError(this.#lost);
    await this.#reach();
    const booting = this.#host.boot();
    const { bootMs } = this.#limits;
    try {
      return await within(bootMs, booting, () => new BootDeadline());
    } catch (error) {
      throw error instanceof BootDeadline ? this.#giveUp(booting) : asContainerError(error);
    }
  }

  async #reach(): Promise<void> {
    const signal = AbortSignal.timeout(this.#limits.reachMs);
    await this.#host.reach(signal);
  }

  /** The package keeps waiting for the frame of its first boot, so that no second can succeed. */
  #giveUp(booting: Promise<Container>): ContainerError {
    const seconds = this.#limits.bootMs / 1000;
    this.#lost = said`WebContainers did not start within ${seconds} seconds. Reload the page to try again.`;
    this.#host.abandon();
    void booting.then(tearDown, () => undefined);
    return new ContainerError(this.#lost);
  }
}

class BootDeadline extends Error {}

function tearDown(container: Container): void {
  try {
    container.teardown();
  } catch {
    // It is gone already.
  }
}

function asContainerError(error: unknown): ContainerError {
  const message = said`WebContainers could not be started: ${sentenceOf(error)}`;
  return new ContainerError(message, { cause: error });
}

const sentenceOf = (error: unknown): string => messageOf(error);
