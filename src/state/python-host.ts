import { defaultLanes, PythonGrader } from '../runtimes/python/python-grader.ts';
import type { Grader } from '../runtimes/grader.ts';
import { getArtefact, putArtefact } from '../storage/artefacts.ts';
import type { Database } from '../storage/database.ts';

/** Lanes that fit this device; never more than it has cores. */
export const deviceLanes = (): number => defaultLanes(navigator.hardwareConcurrency);

/** Keeps one Python sandbox booted between runs, so that the second Run starts at once. */
export class PythonHost {
  readonly #db: Database;
  readonly #lanes: () => number;
  #grader: Promise<PythonGrader> | undefined;
  #booted = 0;

  constructor(db: Database, lanes: () => number = deviceLanes) {
    this.#db = db;
    this.#lanes = lanes;
  }

  /** Lanes of the sandbox that is up, or 0. */
  get lanes(): number {
    return this.#booted;
  }

  /** The sandbox, booting it first if there is none with the wanted lanes. */
  async get(): Promise<Grader> {
    const lanes = this.#lanes();
    if (this.#booted !== lanes) this.release();
    this.#booted = lanes;
    this.#grader ??= PythonGrader.start({ lanes, cache: this.#cache });
    try {
      return await this.#grader;
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /** Ends whatever runs in the sandbox, at once. */
  release(): void {
    const grader = this.#grader;
    this.#grader = undefined;
    this.#booted = 0;
    // One that is still booting is ended as soon as it can be.
    grader?.then(
      (started) => {
        started.dispose();
      },
      () => undefined,
    );
  }

  readonly #cache = {
    get: async (key: string): Promise<ArrayBuffer | undefined> => {
      const artefact = await getArtefact(this.#db, key);
      return artefact?.bytes instanceof Blob ? artefact.bytes.arrayBuffer() : artefact?.bytes;
    },
    put: (key: string, bytes: ArrayBuffer): Promise<void> => putArtefact(this.#db, key, bytes),
  };
}
