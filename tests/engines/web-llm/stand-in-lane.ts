import { engineError } from '../../../src/engines/web-llm/engine-error.ts';
import { laneOver } from '../../../src/engines/web-llm/lane-over.ts';
import { LocalLane, type LaneOutside } from '../../../src/engines/web-llm/local-lane.ts';
import { WebLlm, type WebLlmSetup } from '../../../src/engines/web-llm/web-llm.ts';
import type { WebLlmModel } from '../../../src/engines/web-llm/web-llm-model.ts';
import type { WebLlmLane } from '../../../src/engines/web-llm/web-llm-port.ts';
import { StandIn, type StandInTraits } from './stand-in/stand-in.ts';

/** The record of a model there is not. */
export const standInModel: WebLlmModel = {
  id: 'ngram-q4f32_1-MLC',
  label: 'N-gram q4f32',
  licence: 'MIT',
  record: {
    model: 'https://models.invalid/ngram-q4f32_1-MLC',
    model_id: 'ngram-q4f32_1-MLC',
    model_lib: 'https://models.invalid/ngram.wasm',
    overrides: { context_window_size: 400 },
  },
};

/** Lanes in this thread, over stand-ins, with all that was started. */
export class StandInLanes {
  readonly engines: StandIn[] = [];
  readonly #traits: Partial<StandInTraits>;
  readonly #outside: Partial<LaneOutside>;
  /** Lanes that were not ended. */
  alive = 0;

  constructor(traits: Partial<StandInTraits> = {}, outside: Partial<LaneOutside> = {}) {
    this.#traits = traits;
    this.#outside = outside;
  }

  readonly start = (): WebLlmLane => {
    const local = new LocalLane({
      createEngine: (config) => {
        const engine = new StandIn(config, this.#traits);
        this.engines.push(engine);
        return engine;
      },
      checkDevice: () => Promise.resolve(),
      trouble: new Promise(() => undefined),
      ...this.#outside,
    });
    this.alive++;
    let ended = false;
    return laneOver(local, () => {
      if (!ended) this.alive--;
      ended = true;
      // A worker that is ended works no more.
      void local.stop();
    }).lane;
  };

  /** Requests that are being answered, hanging ones left out. */
  get open(): number {
    return this.engines.reduce((sum, { open }) => sum + open, 0);
  }
}

/** An engine over such lanes. */
export const makeWebLlm = (
  { start: startLane }: StandInLanes,
  setup: Partial<WebLlmSetup> = {},
): WebLlm =>
  new WebLlm({
    model: standInModel,
    params: { temperature: 1, topP: 1, maxTokens: 40, stop: [], seed: 7 },
    render: ({ prompt }) => ({ kind: 'completion', prompt }),
    startLane,
    ...setup,
  });

export const noAdapter = (): Promise<never> =>
  Promise.reject(engineError('There is no graphics card that a model could draw on.'));
