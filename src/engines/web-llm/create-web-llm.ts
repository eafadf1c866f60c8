import type { Engine } from '../engine.ts';
import { WebLlm, type WebLlmSetup } from './web-llm.ts';
import { startWorkerLane } from './worker-lane.ts';

export type WebLlmOptions = Omit<WebLlmSetup, 'startLane'>;

/** A model on the graphics card, in a worker; nothing is loaded before `prepare` or `draw`. */
export const createWebLlm = (options: WebLlmOptions): Engine =>
  new WebLlm({ ...options, startLane: startWorkerLane });
