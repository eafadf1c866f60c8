import { m } from '../messages/messages.js';
import { bytesText } from './library-words.ts';
import type { Device, Gpu } from './probe-device.ts';
import type { ModelSpeed } from './run-speeds.ts';
import { speedOrigin, speedText, tokenRateText } from './speed-words.ts';

/** One line of the device card. */
export interface DeviceFact {
  readonly term: string;
  readonly value: string;
  /** What it means for models. */
  readonly note?: string;
}

/** What there is to say of a device, in the order of the card. */
export function deviceFacts(
  device: Device,
  room: number | undefined,
  speed?: ModelSpeed,
): DeviceFact[] {
  const { gpu, memoryGb, cores, isIsolated } = device;
  return [
    ...(gpu.kind === 'gpu'
      ? gpuFacts(gpu)
      : [{ term: m.models_device_graphics(), value: m.models_device_none(), note: gpu.why() }]),
    {
      term: m.models_device_memory(),
      value: memoryGb === undefined ? m.models_device_not_told() : `${memoryGb} GB`,
      note:
        memoryGb === undefined
          ? m.models_device_memory_unknown()
          : m.models_device_memory_rounded(),
    },
    {
      term: m.models_device_processor(),
      value: m.words_cores({ count: cores }),
      ...(!isIsolated && {
        note: m.models_device_not_isolated(),
      }),
    },
    {
      term: m.models_device_room(),
      value: room === undefined ? m.models_device_not_told() : bytesText(room),
    },
    speedFact(speed),
  ];
}

function speedFact(speed: ModelSpeed | undefined): DeviceFact {
  const term = m.models_device_speed();
  if (!speed)
    return { term, value: m.models_device_not_measured(), note: m.models_device_speed_later() };
  const { tokens, label } = speed;
  return {
    term,
    value:
      tokens === undefined
        ? speedText(speed)
        : speed.isRough
          ? m.models_device_speed_about({ speed: tokenRateText(tokens) })
          : tokenRateText(tokens),
    note: m.models_device_speed_note({ label, origin: speedOrigin(speed) }),
  };
}

const gpuFacts = ({ name, isSoftware, f16, maxBufferBytes }: Gpu): DeviceFact[] => [
  {
    term: m.models_device_graphics(),
    value: name === '' ? 'WebGPU' : name,
    ...(isSoftware && { note: m.models_device_emulated() }),
  },
  {
    term: m.models_device_floats(),
    value: f16 ? m.models_device_yes() : m.models_device_no(),
    ...(!f16 && { note: m.models_device_no_f16() }),
  },
  { term: m.models_device_buffer(), value: bytesText(maxBufferBytes) },
];
