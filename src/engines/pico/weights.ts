import { said } from '../../core/said.ts';
import type { EngineError } from '../engine.ts';
import { engineError } from './engine-error.ts';
import { parseHeader, type TensorEntry, type WeightsHeader } from './weights-header.ts';

/** An int8 matrix; each row has a scale of its own: weight = q * scale. */
export interface QuantisedMatrix {
  readonly rows: number;
  readonly width: number;
  readonly q: Int8Array;
  readonly scales: Float32Array;
}

/** A parsed weights file. Its tensors are read on demand, and checked then. */
export interface Weights extends Omit<WeightsHeader, 'format' | 'tensors'> {
  matrix(name: string, rows: number, width: number): QuantisedMatrix;
  vector(name: string, width: number): Float32Array;
}

const magic = 'PICO';
const prefixBytes = 8;

/**
 * Reads a weights file: `PICO`, the header's length, the header, the tensors. Throws an `EngineError`
 * that says what is wrong with it.
 */
export function parseWeights(bytes: Uint8Array): Weights {
  const start = String.fromCharCode(...bytes.subarray(0, magic.length));
  if (start !== magic) throw wrong(`the file begins with ${JSON.stringify(start)}, not ${magic}`);
  if (bytes.length < prefixBytes) throw wrong(`the file ends after ${bytes.length} bytes`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const dataStart = prefixBytes + length;
  if (dataStart > bytes.length) throw wrong(`the file ends inside its header of ${length} bytes`);
  if (dataStart % 16 !== 0) throw wrong(`the tensors begin at ${dataStart}, not a multiple of 16`);
  const text = new TextDecoder().decode(bytes.subarray(prefixBytes, dataStart));
  const { tensors, ...header } = parseHeader(text);
  const data = bytes.subarray(dataStart);
  return { ...header, ...tensorReader(new Map(tensors.map((t) => [t.name, t])), data) };
}

function tensorReader(
  entries: ReadonlyMap<string, TensorEntry>,
  data: Uint8Array,
): Pick<Weights, 'matrix' | 'vector'> {
  return {
    matrix(name, rows, width) {
      const entry = find(entries, name, [rows, width]);
      if (entry.type !== 'int8') throw wrong(`${name} is ${entry.type}, not int8`);
      const q = new Int8Array(cut(data, entry.offset, rows * width, name));
      return { rows, width, q, scales: floats(data, entry.scaleOffset, rows, name) };
    },
    vector(name, width) {
      const entry = find(entries, name, [width]);
      if (entry.type !== 'float32') throw wrong(`${name} is ${entry.type}, not float32`);
      return floats(data, entry.offset, width, name);
    },
  };
}

function find(
  entries: ReadonlyMap<string, TensorEntry>,
  name: string,
  shape: readonly number[],
): TensorEntry {
  const entry = entries.get(name);
  if (!entry) throw wrong(`there is no tensor ${name}`);
  if (entry.shape.join() === shape.join()) return entry;
  throw wrong(`${name} has shape [${entry.shape.join()}], not [${shape.join()}]`);
}

function floats(data: Uint8Array, offset: number, count: number, name: string): Float32Array {
  const values = new Float32Array(cut(data, offset, 4 * count, name));
  if (values.every(Number.isFinite)) return values;
  throw wrong(`${name} holds a number that is not finite`);
}

/** A copy, so that it is aligned wherever the file lies in memory. */
function cut(data: Uint8Array, offset: number, length: number, name: string): ArrayBuffer {
  if (offset % 16 !== 0) throw wrong(`${name} begins at ${offset}, not a multiple of 16`);
  if (offset + length <= data.length)
    return new Uint8Array(data.subarray(offset, offset + length)).buffer;
  throw wrong(`the file ends inside ${name}`);
}

const wrong = (what: string): EngineError => engineError(said`weights: ${what}.`);
