import { said } from '../../core/said.ts';
import { engineError } from './engine-error.ts';
import { describeFields, type GgufFacts } from './gguf-facts.ts';
import { damaged, GgufReader, MoreBytes, type GgufField } from './gguf-reader.ts';

/** What a GGUF file says of itself before its weights. */
export interface GgufHeader extends GgufFacts {
  readonly version: number;
  /** Weights and tensors of this file, which may be one part of several. */
  readonly parameters: number;
  readonly tensors: number;
}

const firstBytes = 2 ** 16;
const mostBytes = 2 ** 28;

/**
 * Reads the header of a GGUF file, of version 2 or 3, and no more of the file than it takes. Throws
 * an `EngineError` that says what is wrong.
 */
export async function readGgufHeader(file: Blob): Promise<GgufHeader> {
  for (let size = firstBytes; ; size *= 4) {
    const bytes = new Uint8Array(await file.slice(0, size).arrayBuffer());
    try {
      return parseGgufHeader(bytes);
    } catch (error) {
      if (!(error instanceof MoreBytes)) throw error;
      if (size >= file.size) throw damaged(said`it ends in the middle of its header`);
      if (size >= mostBytes) throw damaged(said`its header has no end`);
    }
  }
}

function parseGgufHeader(bytes: Uint8Array): GgufHeader {
  const reader = new GgufReader(bytes);
  checkMagic(bytes);
  reader.u32();
  const version = readVersion(reader);
  const tensors = reader.u64();
  const fields = readFields(reader, reader.u64());
  const parameters = countParameters(reader, tensors);
  return { version, tensors, parameters, ...describeFields(fields) };
}

function checkMagic(bytes: Uint8Array): void {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  if (begin === 'GGUF') return;
  const shown = JSON.stringify(begin);
  throw engineError(
    said`This is no GGUF file: it begins with ${shown} instead of "GGUF". Choose a file that ends in .gguf; what a web page gives in its place begins with "<".`,
  );
}

function readVersion(reader: GgufReader): number {
  const version = reader.u32();
  if (version === 2 || version === 3) return version;
  const why =
    version > 0xffff ? said`is of a machine with another byte order` : said`has version ${version}`;
  throw engineError(
    said`This GGUF file ${why}, which cannot be read here: choose one of version 2 or 3.`,
  );
}

function readFields(reader: GgufReader, count: number): ReadonlyMap<string, GgufField> {
  if (count > 65_536) throw damaged(said`it claims to say ${count} things of itself`);
  const fields = new Map<string, GgufField>();
  for (let i = 0; i < count; i++) fields.set(reader.string(), reader.field());
  return fields;
}

function countParameters(reader: GgufReader, tensors: number): number {
  if (tensors > 2 ** 20) throw damaged(said`it claims to hold ${tensors} tensors`);
  let parameters = 0;
  for (let i = 0; i < tensors; i++) {
    reader.string();
    const dimensions = reader.u32();
    if (dimensions > 8) throw damaged(said`a tensor in it has ${dimensions} dimensions`);
    let size = 1;
    for (let d = 0; d < dimensions; d++) size *= reader.u64();
    parameters += size;
    reader.u32();
    reader.u64();
  }
  return parameters;
}
