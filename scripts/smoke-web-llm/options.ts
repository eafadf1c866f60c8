import { parseArgs } from 'node:util';
import type { SmokeTask } from './smoke-port.ts';

export const usage = `npm run smoke:web-llm -- --model URL --lib URL [options]

  --model URL       folder of a model in MLC's form, or its page on Hugging Face
  --lib URL         the library compiled for it (.wasm), of web-llm's version
  --id ID           name of the model; what the address ends with by default
  --prompt TEXT     what is asked
  --completion      the prompt is a text to continue, not a message to answer
  --count 3         samples
  --tokens 64       the most tokens of a sample
  --temperature 0.8
  --context 2048    tokens that prompt and answer share; less takes less memory
  --headed          with a window: on most systems the way to a real graphics card`;

/** What the command line asks for. */
export interface SmokeOptions {
  readonly task: SmokeTask;
  readonly headed: boolean;
}

const options = {
  model: { type: 'string' },
  lib: { type: 'string' },
  id: { type: 'string' },
  prompt: { type: 'string', default: 'Write a Python function that reverses a string.' },
  completion: { type: 'boolean', default: false },
  count: { type: 'string', default: '3' },
  tokens: { type: 'string', default: '64' },
  temperature: { type: 'string', default: '0.8' },
  context: { type: 'string', default: '2048' },
  headed: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line; undefined when help is asked for. Throws a sentence when it is off. */
export function readOptions(args: string[]): SmokeOptions | undefined {
  const { values } = parseArgs({ args, options });
  if (values.help) return undefined;
  const { model, lib, headed, prompt, completion } = values;
  if (model === undefined || lib === undefined)
    throw new Error('Both --model and --lib are needed.');
  const temperature = Number(values.temperature);
  if (!(temperature >= 0)) throw new Error('--temperature takes a number from 0 on.');
  const task: SmokeTask = {
    entry: {
      ...{ model, model_lib: lib, model_id: values.id ?? nameIn(model) },
      overrides: { context_window_size: whole('context', values.context) },
    },
    ...{ prompt, form: completion ? 'completion' : 'chat', count: whole('count', values.count) },
    params: {
      ...{ temperature, topP: 1, stop: [], seed: 1 },
      maxTokens: whole('tokens', values.tokens),
    },
  };
  return { task, headed };
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new Error(`--${name} takes a whole number from 1 on; not ${text}.`);
}

/** The last part of an address that names a model, not a branch. */
const nameIn = (address: string): string =>
  address.replace(/\/(resolve\/[^/]+)?\/*$/, '').replace(/^.*\//, '') || 'model';
