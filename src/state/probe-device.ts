import { m } from '../messages/messages.js';
import { messageOf } from '../core/message-of.ts';

/** What this device offers to models, as far as the browser tells. */
export interface Device {
  /** The graphics card, or why there is none to be had. */
  readonly gpu: Gpu | NoGpu;
  /** Gigabytes of memory, rounded down and capped by the browser; absent where it does not say. */
  readonly memoryGb?: number;
  readonly cores: number;
  /** Whether threads may share memory, which CPU models need to use several cores. */
  readonly isIsolated: boolean;
}

export interface Gpu {
  readonly kind: 'gpu';
  /** As its maker calls it, such as `apple metal-3`; empty where the browser hides it. */
  readonly name: string;
  /** A software stand-in: correct, and very slow. */
  readonly isSoftware: boolean;
  /** 16-bit floats in shaders. */
  readonly f16: boolean;
  /** Largest buffer, in bytes. */
  readonly maxBufferBytes: number;
}

export interface NoGpu {
  readonly kind: 'none';
  /** One sentence with a way out. */
  readonly why: () => string;
}

/** The part of WebGPU that a device card needs. */
interface GpuAdapter {
  readonly info?: Partial<Record<'vendor' | 'architecture' | 'device' | 'description', string>> & {
    readonly isFallbackAdapter?: boolean;
  };
  readonly isFallbackAdapter?: boolean;
  readonly features: { has(name: string): boolean };
  readonly limits: { readonly maxBufferSize: number };
}

interface NavigatorParts {
  readonly gpu?: { requestAdapter(options?: object): Promise<GpuAdapter | null> };
  readonly deviceMemory?: number;
  readonly hardwareConcurrency: number;
}

/** Asks the browser what there is; never rejects. */
export async function probeDevice(
  parts: NavigatorParts = navigator,
  isIsolated: boolean = globalThis.crossOriginIsolated,
): Promise<Device> {
  const { deviceMemory } = parts;
  return {
    gpu: await probeGpu(parts),
    ...(deviceMemory !== undefined && { memoryGb: deviceMemory }),
    cores: parts.hardwareConcurrency,
    isIsolated,
  };
}

async function probeGpu({ gpu }: NavigatorParts): Promise<Gpu | NoGpu> {
  if (!gpu) {
    return none(m.models_gpu_no_webgpu);
  }
  try {
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    return adapter ? describe(adapter) : none(m.models_gpu_no_adapter);
  } catch (cause) {
    const message = messageOf(cause);
    return none(() => m.models_gpu_said({ why: m.models_gpu_no_adapter(), message }));
  }
}

const none = (why: () => string): NoGpu => ({ kind: 'none', why });

function describe({ info, isFallbackAdapter, features, limits }: GpuAdapter): Gpu {
  const { vendor = '', architecture = '', description = '' } = info ?? {};
  const name = description !== '' ? description : [vendor, architecture].filter(Boolean).join(' ');
  return {
    kind: 'gpu',
    name,
    isSoftware:
      (info?.isFallbackAdapter ?? isFallbackAdapter ?? false) || architecture === 'swiftshader',
    f16: features.has('shader-f16'),
    maxBufferBytes: limits.maxBufferSize,
  };
}
