import { said } from '../../core/said.ts';
import * as v from 'valibot';
import { engineError } from './engine-error.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const address = v.pipe(v.number(), v.integer(), v.minValue(0));
const positive = v.pipe(v.number(), v.gtValue(0));

const schema = v.object({
  format: v.literal(1),
  name: v.string(),
  version: v.string(),
  config: v.object({
    vocab: count,
    width: count,
    layers: count,
    heads: count,
    hidden: count,
    context: count,
    ropeBase: positive,
    normEpsilon: positive,
  }),
  endToken: address,
  tensors: v.array(
    v.variant('type', [
      v.object({
        type: v.literal('int8'),
        name: v.string(),
        shape: v.strictTuple([count, count]),
        offset: address,
        scaleOffset: address,
      }),
      v.object({
        type: v.literal('float32'),
        name: v.string(),
        shape: v.strictTuple([count]),
        offset: address,
      }),
    ]),
  ),
});

/** The JSON header of a weights file: what the model is, and where its tensors lie. */
export type WeightsHeader = v.InferOutput<typeof schema>;
export type PicoConfig = WeightsHeader['config'];
export type TensorEntry = WeightsHeader['tensors'][number];

/** Reads the header's text; throws an `EngineError` that names the first field that is wrong. */
export function parseHeader(text: string): WeightsHeader {
  const { output, issues, success } = v.safeParse(schema, parseJson(text));
  if (success) return checkConfig(output);
  const [{ message }] = issues;
  const path = v.getDotPath(issues[0]) ?? 'header';
  throw engineError(said`weights: ${path}: ${message}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw engineError(said`weights: the header is not JSON (${String(cause)}).`, cause);
  }
}

/** The kernels work on eight numbers at a time. */
function checkConfig(header: WeightsHeader): WeightsHeader {
  const { vocab, width, heads, hidden } = header.config;
  const sizes = { vocab, width, hidden, 'width / heads': width / heads };
  for (const [name, size] of Object.entries(sizes)) {
    if (size % 8 !== 0) {
      throw engineError(said`weights: ${name} is ${size}, not a multiple of 8.`);
    }
  }
  if (header.endToken < vocab) return header;
  throw engineError(said`weights: end token ${header.endToken} of ${vocab} tokens.`);
}
