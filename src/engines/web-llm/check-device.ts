import { deviceSentences } from './device-sentences.ts';
import { engineError } from './engine-error.ts';

/** The part of `navigator.gpu` that is asked. */
export interface Gpu {
  requestAdapter(options?: {
    readonly powerPreference: 'high-performance';
  }): Promise<{ readonly features: { has(feature: string): boolean } } | null>;
}

/**
 * Throws an `EngineError` where this device cannot draw, before a download of gigabytes finds out.
 * The same card is asked as web-llm will ask.
 */
export async function checkDevice(
  { f16 }: { readonly f16: boolean },
  gpu: Gpu | undefined,
): Promise<void> {
  if (!gpu) throw engineError(deviceSentences.noWebGpu);
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw engineError(deviceSentences.noAdapter);
  if (f16 && !adapter.features.has('shader-f16')) throw engineError(deviceSentences.noF16);
}
