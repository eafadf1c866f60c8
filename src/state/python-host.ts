import type { PythonGrader } from '../runtimes/python/python-grader.ts';
import type { Grader } from '../runtimes/grader.ts';
import { getArtefact, putArtefact } from '../storage/artefacts.ts';
import type { Database } from '../storage/database.ts';

/** What a sandbox is started with; a change takes effect with the next run. */
export interface SandboxSettings {
  readonly lanes: number;
  /** Executes a program again that was drawn again; only worth it to measure. */
  readonly repeatEqual?: boolean;
}

/** Samples in flight per lane: what `PythonGrader` asks for. */
const inFlight = 8;

/** Lets the screen that was just opened come first. */
const idleMs = 300;

/** Keeps one Python sandbox booted between runs, so that the second Run starts at once. */
export class PythonHost {
  readonly #db: Database;
  /** Asked anew for every run. */
  settings: () => SandboxSettings;
  #grader: Promise<PythonGrader> | undefined;
  #booted: SandboxSettings = { lanes: 0 };
  #replaced: Readonly<Record<string, number>> = {};

  constructor(db: Database, settings: () => SandboxSettings) {
    this.#db = db;
    this.settings = settings;
  }

  /** Lanes of the sandbox that is up, or 0. */
  get lanes(): number {
    return this.#booted.lanes;
  }

  /** How many lanes of this sandbox had to be replaced, by reason. */
  get replaced(): Readonly<Record<string, number>> {
    return this.#replaced;
  }

  /** The sandbox, booting it first if there is none with the wanted settings. */
  async get(): Promise<Grader> {
    const { lanes, repeatEqual = false } = this.settings();
    const before = this.#booted;
    if (before.lanes !== lanes || before.repeatEqual !== repeatEqual) this.release();
    this.#booted = { lanes, repeatEqual };
    this.#grader ??= this.#start({ lanes, repeatEqual });
    try {
      return await this.#grader;
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /**
   * A grader at once: what it is given waits until the sandbox is up, so that samples are drawn
   * meanwhile. Where the sandbox cannot start, grading rejects with the reason.
   */
  booting(onReady: () => void): Grader {
    const started = this.get();
    let description = '';
    started.then(
      (grader) => {
        ({ description } = grader);
        onReady();
      },
      // Told by the first sample that is graded.
      () => undefined,
    );
    return {
      capacity: this.settings().lanes * inFlight,
      get description() {
        return description;
      },
      grade: async (...sample) => (await started).grade(...sample),
      dispose: () => {
        this.release();
      },
    };
  }

  /** Boots the sandbox while nobody waits for it; a device short of memory waits for Run. */
  prepare(): void {
    const { deviceMemory = 8 } = navigator as { deviceMemory?: number };
    if (this.#grader || deviceMemory < 4) return;
    // Run reports what goes wrong; nobody asked for this.
    setTimeout(() => void this.get().catch(() => undefined), idleMs);
  }

  /** Ends whatever runs in the sandbox, at once. */
  release(): void {
    const grader = this.#grader;
    this.#grader = undefined;
    this.#booted = { lanes: 0 };
    // One that is still booting is ended as soon as it can be.
    grader?.then(
      (started) => {
        started.dispose();
      },
      () => undefined,
    );
  }

  async #start(settings: SandboxSettings): Promise<PythonGrader> {
    // Loaded with the first run, so that the first screen does without.
    const { PythonGrader } = await import('../runtimes/python/python-grader.ts');
    this.#replaced = {};
    return PythonGrader.start({
      ...settings,
      cache: this.#cache,
      onStats: ({ replaced }) => (this.#replaced = replaced),
    });
  }

  readonly #cache = {
    get: async (key: string): Promise<Blob | undefined> => {
      const bytes = (await getArtefact(this.#db, key))?.bytes;
      return bytes instanceof ArrayBuffer ? new Blob([bytes]) : bytes;
    },
    put: (key: string, bytes: Blob): Promise<void> => putArtefact(this.#db, key, bytes),
  };
}
