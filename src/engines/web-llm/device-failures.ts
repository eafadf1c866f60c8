import { said } from '../../core/said.ts';
import { deviceSentences } from './device-sentences.ts';
import type { Failure } from './failure.ts';

/** What the graphics card, its driver and the browser have to say. */
export const deviceFailures: readonly Failure[] = [
  {
    says: /^WebGPUNot(Available|Found)Error|Cannot find WebGPU in the environment/,
    sentence: () => deviceSentences.noWebGpu,
  },
  { says: /Unable to find a compatible GPU/, sentence: () => deviceSentences.noAdapter },
  { says: /shader-f16/, sentence: () => deviceSentences.noF16 },
  {
    says: /requires (?:feature|unsupported WebGPU feature) "?([\w-]+)/,
    sentence: ({ label, match }) =>
      said`${label} needs a feature of the graphics card that this one does not offer (${match[1] ?? ''}): choose another model.`,
  },
  {
    says: /because of requested (\w+) exceeds limit/,
    sentence: ({ match }) =>
      said`The graphics card allows too little at once for these models (${match[1] ?? ''}): update the browser and the graphics driver, or draw with an engine that works without a graphics card.`,
  },
  {
    // web-llm unloads a model by itself when its device is lost, and then knows it no more.
    says: /device\]? (was|is) lost|DeviceLost|has already been disposed|^ModelNotLoadedError|^SpecifiedModelNotFoundError|Instance (was )?dropped|DXGI_ERROR_DEVICE/i,
    sentence: () => deviceSentences.lost,
  },
  {
    says: /out[ -]of[ -]memory|not enough memory|allocation failed|Invalid WebGPU buffer size|OOM\b/i,
    sentence: () => deviceSentences.full,
  },
];
