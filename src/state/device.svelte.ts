import { estimateStorage } from '../storage/quota.ts';
import { modelFit, type ModelFit } from './model-fit.ts';
import { probeDevice, type Device } from './probe-device.ts';
import type { EngineModel } from '../engines/engine.ts';

/** This device, as far as models are concerned. */
export class DeviceStatus {
  #device = $state.raw<Device>();
  #room = $state<number>();

  /** Undefined until it is known. */
  get device(): Device | undefined {
    return this.#device;
  }

  /** Bytes the browser still leaves this site; undefined where it does not say. */
  get room(): number | undefined {
    return this.#room;
  }

  /** Asks anew; never rejects. */
  refresh = async (): Promise<void> => {
    const [device, { usage, quota }] = await Promise.all([probeDevice(), estimateStorage()]);
    this.#device = device;
    this.#room = usage === undefined || quota === undefined ? undefined : quota - usage;
  };

  /** Whether a model fits; undefined until the device is known. */
  fit = (model: Pick<EngineModel, 'needs' | 'bytes'>): ModelFit | undefined =>
    this.#device && modelFit(model, this.#device, this.#room);
}
