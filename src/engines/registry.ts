import type { EngineDescriptor } from './engine.ts';

/** Every engine that draws samples here. Adding one is a folder beside this file and a line here. */
export const engines: readonly EngineDescriptor[] = [];
