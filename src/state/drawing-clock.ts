import type { DrawnCompletion, Engine } from '../engines/engine.ts';
import type { Throughput } from './run-speeds.ts';

type Drawing = Pick<Engine, 'draw'>;

/**
 * Times an engine while it draws, and not while it waits for grading. From the moment it is asked:
 * the first answer of a batch has taken as long as all of it.
 */
export class DrawingClock {
  #ms = 0;
  #samples = 0;
  /** Undefined once a sample came whose tokens nobody counted. */
  #tokens: number | undefined = 0;

  /** The same engine, watched. */
  watch = (engine: Drawing): Drawing => ({
    draw: (problem, indices, signal) => this.#timed(engine.draw(problem, indices, signal)),
  });

  get throughput(): Throughput['drawn'] {
    return { samples: this.#samples, tokens: this.#tokens, ms: this.#ms };
  }

  async *#timed(answers: AsyncIterable<DrawnCompletion>): AsyncGenerator<DrawnCompletion> {
    const [before, started] = [this.#ms, performance.now()];
    for await (const drawn of answers) {
      this.#ms = before + performance.now() - started;
      this.#add(drawn.completion.tokens);
      yield drawn;
    }
  }

  #add(tokens: number | undefined): void {
    this.#samples++;
    if (tokens === undefined) this.#tokens = undefined;
    else if (this.#tokens !== undefined) this.#tokens += tokens;
  }
}
