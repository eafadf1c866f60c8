import { said } from '../core/said.ts';
import * as v from 'valibot';
import type { LanguageRuntime } from '../runtimes/runtime.ts';
import { ContainerAccess } from '../runtimes/web-container/container-access.ts';
import { ContainerError } from '../runtimes/web-container/container-error.ts';
import { containerLanguages } from '../runtimes/web-container/container-languages.ts';
import { ContainerRuntime } from '../runtimes/web-container/container-runtime.ts';
import type { ContainerHost } from '../runtimes/web-container/container.ts';
import { webContainerHost } from '../runtimes/web-container/web-container-host.ts';
import { WithFallback } from '../runtimes/with-fallback.ts';

/** Whether containers can be had, as far as is known. */
export type ContainerState =
  | { readonly kind: 'off' | 'unknown' | 'checking' | 'ready' }
  | { readonly kind: 'unavailable'; readonly reason: string };

const choices = v.object({
  /** Whether code of stackblitz.com may be loaded at all. */
  allowed: v.fallback(v.boolean(), false),
  /** Whether npm packages are installed that a program asks for. */
  packages: v.fallback(v.boolean(), false),
});

type Choices = v.InferOutput<typeof choices>;

const storageKey = 'web-containers';

/** WebContainers on this device: off until somebody turns them on, which this browser remembers. */
export class WebContainers {
  readonly #access: ContainerAccess;
  #choices = $state.raw(read());
  #state = $state.raw<ContainerState>({ kind: 'unknown' });

  constructor(host: ContainerHost = webContainerHost) {
    this.#access = new ContainerAccess(onlyIf(() => this.allowed, host));
  }

  get allowed(): boolean {
    return this.#choices.allowed;
  }

  get packages(): boolean {
    return this.#choices.packages;
  }

  get state(): ContainerState {
    return this.allowed ? this.#state : { kind: 'off' };
  }

  /** Turning them off ends the container that runs. */
  allow = (allowed: boolean): void => {
    this.#choose({ ...this.#choices, allowed });
    this.#state = { kind: 'unknown' };
    if (!allowed) this.#access.end();
  };

  choosePackages = (packages: boolean): void => {
    this.#choose({ ...this.#choices, packages });
  };

  /** Asks whether a container is here or could be booted; never rejects, and boots nothing. */
  check = async (): Promise<void> => {
    if (!this.allowed) return;
    this.#state = { kind: 'checking' };
    this.#state = stateOf(await this.#access.availability());
  };

  /** Programs of a language in the container of this page; run while containers are allowed. */
  runtime(id: keyof typeof containerLanguages): ContainerRuntime {
    const npm = (): boolean => this.packages;
    return new ContainerRuntime(containerLanguages[id], this.#access, { npm });
  }

  /** The runtime to use beside an offline one: itself where containers are off, or cannot help. */
  before(offline: LanguageRuntime): LanguageRuntime {
    const { id } = offline.language;
    if (!this.allowed || !(id === 'javascript' || id === 'typescript')) return offline;
    return new WithFallback(this.runtime(id), offline);
  }

  #choose(chosen: Choices): void {
    this.#choices = chosen;
    try {
      localStorage.setItem(storageKey, JSON.stringify(chosen));
    } catch {
      // Storage may be blocked; the choice then lasts as long as the page.
    }
  }
}

/** The only way to a host, so that nothing is loaded from it without leave. */
function onlyIf(isAllowed: () => boolean, host: ContainerHost): ContainerHost {
  const check = (): void => {
    if (!isAllowed()) throw new ContainerError(said`WebContainers are turned off in Settings.`);
  };
  return {
    reach: async (signal) => {
      check();
      await host.reach(signal);
    },
    boot: async () => {
      check();
      return host.boot();
    },
    abandon: () => {
      host.abandon();
    },
  };
}

type Availability = Awaited<ReturnType<LanguageRuntime['availability']>>;

function stateOf(availability: Availability): ContainerState {
  if (availability.kind === 'unavailable') return availability;
  return { kind: 'ready' };
}

function read(): Choices {
  try {
    return v.parse(choices, JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    return { allowed: false, packages: false };
  }
}

/** One per page, as there is one container per page. */
export const webContainers = new WebContainers();
