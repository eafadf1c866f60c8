import { m } from '../messages/messages.js';
import type { EngineModel, ModelNeeds } from '../engines/engine.ts';
import { bytesText, numberText } from './library-words.ts';
import type { Device } from './probe-device.ts';

/** Whether a model will work here, and why, in a sentence. */
export interface ModelFit {
  readonly level: 'fits' | 'tight' | 'no';
  readonly why: string;
}

/** What is left of the room a site may use, in bytes; undefined where the browser does not say. */
type RoomBytes = number | undefined;

/** Shares of a device's memory up to which a model fits, and up to which it may. */
const easyShare = 0.4;
const mostShare = 0.8;
/** What is stored of a model besides its weights, at a guess. */
const storedShare = 1.05;

/** Whether a model fits this device, told before anything of it is downloaded. */
export function modelFit(
  { needs, bytes }: Pick<EngineModel, 'needs' | 'bytes'>,
  device: Device,
  room: RoomBytes,
): ModelFit {
  return (
    gpuIssue(needs, device) ??
    roomIssue(bytes, room) ??
    memoryFit(needs?.memoryBytes, device) ?? { level: 'fits', why: m.models_fit_every() }
  );
}

function gpuIssue(needs: ModelNeeds | undefined, { gpu }: Device): ModelFit | undefined {
  if (needs?.webGpu !== 'always') return undefined;
  if (gpu.kind === 'none') return { level: 'no', why: m.models_fit_no_card() };
  if (needs.f16 && !gpu.f16) {
    return { level: 'no', why: m.models_fit_no_f16() };
  }
  if (!gpu.isSoftware) return undefined;
  return { level: 'tight', why: m.models_fit_emulated() };
}

function roomIssue(bytes: number | undefined, room: RoomBytes): ModelFit | undefined {
  if (bytes === undefined || room === undefined || bytes * storedShare <= room) return undefined;
  return {
    level: 'no',
    why: m.models_fit_room({ size: bytesText(bytes), room: bytesText(Math.max(0, room)) }),
  };
}

function memoryFit(memoryBytes: number | undefined, device: Device): ModelFit | undefined {
  if (memoryBytes === undefined || device.memoryGb === undefined) return undefined;
  const memory = device.memoryGb * 2 ** 30;
  const share = memoryBytes / memory;
  const words = { size: bytesText(memoryBytes), memory: numberText(device.memoryGb) };
  if (share <= easyShare) return { level: 'fits', why: m.models_fit_memory(words) };
  if (share <= mostShare) return { level: 'tight', why: m.models_fit_memory_tight(words) };
  // Browsers cap what they tell, so that a larger device cannot be ruled out.
  if (device.memoryGb >= 8) return { level: 'tight', why: m.models_fit_memory_maybe(words) };
  return { level: 'no', why: m.models_fit_memory_no(words) };
}
