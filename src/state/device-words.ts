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
    ...(gpu.kind === 'gpu' ? gpuFacts(gpu) : [{ term: 'Graphics', value: 'none', note: gpu.why }]),
    {
      term: 'Memory',
      value: memoryGb === undefined ? 'not told' : `${memoryGb} GB`,
      note:
        memoryGb === undefined
          ? 'This browser does not say how much there is.'
          : 'As the browser tells it, rounded down.',
    },
    {
      term: 'Processor',
      value: m.words_cores({ count: cores }),
      ...(!isIsolated && {
        note: 'The page is not isolated, so that models on the processor use a single one.',
      }),
    },
    { term: 'Room for models', value: room === undefined ? 'not told' : bytesText(room) },
    speedFact(speed),
  ];
}

function speedFact(speed: ModelSpeed | undefined): DeviceFact {
  const term = 'Drawing speed';
  if (!speed) return { term, value: 'not measured', note: 'Known after the first run of a model.' };
  const { tokens, label } = speed;
  return {
    term,
    value:
      tokens === undefined
        ? speedText(speed)
        : `${speed.isRough ? 'about ' : ''}${tokenRateText(tokens)}`,
    note: `${label}, ${speedOrigin(speed)}.`,
  };
}

const gpuFacts = ({ name, isSoftware, f16, maxBufferBytes }: Gpu): DeviceFact[] => [
  {
    term: 'Graphics',
    value: name === '' ? 'WebGPU' : name,
    ...(isSoftware && { note: 'Emulated on the processor: correct, and very slow.' }),
  },
  {
    term: '16-bit floats',
    value: f16 ? 'yes' : 'no',
    ...(!f16 && { note: 'Models named q4f16 do not run; q4f32 do.' }),
  },
  { term: 'Largest buffer', value: bytesText(maxBufferBytes) },
];
