import type { EngineDescriptor } from './engine.ts';
import { pico } from './pico/describe-pico.ts';

/** Every engine that draws samples here. Adding one is a folder beside this file and a line here. */
export const engines: readonly EngineDescriptor[] = [pico];
