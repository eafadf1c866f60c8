import { deferred } from '../shared/deferred.ts';
import { deviceSentences } from './device-sentences.ts';
import { engineError } from './engine-error.ts';

/** The parts of WebGPU that are watched. */
interface Device {
  readonly lost: Promise<{ readonly reason: string; readonly message: string }>;
  addEventListener(
    type: 'uncapturederror',
    listener: (event: { readonly error: { readonly message: string } }) => void,
  ): void;
}

/** What makes devices: `GPUAdapter.prototype`. */
export interface DeviceMaker {
  requestDevice: (...wishes: never[]) => Promise<Device>;
}

/**
 * Rejects with an `EngineError` when a device made from now on is lost or its memory is full.
 * web-llm keeps its device to itself and only logs its loss; a request may then wait for ever, and
 * a buffer that found no room computes nonsense. So devices are caught where they are made.
 */
export function watchDevices(maker: DeviceMaker): Promise<never> {
  const { promise, reject } = deferred<never>();
  const make = maker.requestDevice;
  maker.requestDevice = async function (...wishes) {
    const device = await make.apply(this, wishes);
    void device.lost.then(({ reason, message }) => {
      // What web-llm destroys itself is no loss.
      if (reason !== 'destroyed') reject(engineError(deviceSentences.lost, new Error(message)));
    });
    device.addEventListener('uncapturederror', ({ error }) => {
      if (/out[ -]?of[ -]?memory/i.test(`${error.constructor.name} ${error.message}`)) {
        reject(engineError(deviceSentences.full, new Error(error.message)));
      }
    });
    return device;
  };
  return promise;
}
