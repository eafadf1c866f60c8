import { said } from '../../core/said.ts';
import type { EngineError } from '../engine.ts';
import { asEngineErrorOf, engineErrorOf } from '../shared/engine-error.ts';

/** An error of this engine; the sentence says what happened and what to do about it. */
export const engineError = engineErrorOf('pico');

/** What a call hears that is open when the engine is disposed of, or comes later. */
export const engineClosed = (): EngineError => engineError(said`The engine was closed.`);

/** What comes from the worker, as an error of this engine. */
export const asEngineError = asEngineErrorOf('pico');
