import { EngineError } from '../engine.ts';

/** What a call hears that is open when the engine is disposed of, or comes later. */
export const engineClosed = (): EngineError => new EngineError('[pico] The engine was closed.');
