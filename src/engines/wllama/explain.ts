import { said } from '../../core/said.ts';
import type { EngineError } from '../engine.ts';
import { engineError } from './engine-error.ts';
import type { LlamaFailure } from './llama.ts';

type Sentence = (model: string, match: RegExpExecArray) => string;

/** What llama.cpp and browsers print, and what it means to somebody who wants to draw. */
const loadTroubles: readonly (readonly [RegExp, Sentence])[] = [
  [
    /unknown model architecture: '([^']*)'/,
    (model, [, name = '']) =>
      said`${model} is of the architecture “${name}”, which this version of llama.cpp does not know: choose another model.`,
  ],
  [
    /not within the file bounds|corrupted or incomplete|unexpectedly reached end of file/,
    (model) => said`The file of ${model} is cut short: delete it and fetch it again.`,
  ],
  [
    /bad_alloc|out of memory|could not allocate|failed to allocate|cannot allocate|enlarge memory|allocation failed|unable to allocate/i,
    (model) =>
      said`${model} does not fit into the memory a browser gives: choose a smaller quantisation or model, allow fewer tokens per answer, or close other tabs.`,
  ],
  [
    /missing tensor|wrong number of tensors|wrong shape/,
    (model) =>
      said`Weights are missing in ${model}: fetch all of its parts, or a file that was made by a current version of llama.cpp.`,
  ],
  [
    /pre-tokenizer|tokenizer|vocab/i,
    (model) =>
      said`The vocabulary of ${model} is of a kind that this version of llama.cpp cannot read: choose a file that was made more recently, or another model.`,
  ],
  [
    /CompileError|LinkError|wasm streaming compile|both async and sync fetching|memory64|i64/i,
    () =>
      said`This browser cannot run the WebAssembly of GGUF models: use a current Chrome, Edge or Firefox.`,
  ],
  [
    /failed to fetch|networkerror|importing a module|dynamically imported/i,
    () =>
      said`The code that reads GGUF files could not be fetched from this site: reload the page once you are online.`,
  ],
  [
    /blob not found|file read failed|NotReadableError|NotFoundError|could not be read/i,
    (model) =>
      said`The file of ${model} can no longer be read: it was moved or deleted. Choose it again.`,
  ],
];

/** Why a model could not be loaded. */
export function explainLoad(model: string, failure: LlamaFailure): EngineError {
  for (const [pattern, sentence] of loadTroubles) {
    const match = pattern.exec(failure.message);
    if (match) return engineError(sentence(model, match), failure);
  }
  const words = firstLine(failure.message);
  return engineError(
    said`${model} cannot be loaded (llama.cpp says: “${words}”): choose another file.`,
    failure,
  );
}

/** Why a sample could not be drawn; `sample` is such as `HumanEval/0, sample 3`. */
export function explainDraw(model: string, sample: string, failure: LlamaFailure): EngineError {
  const { kind, message } = failure;
  if (isFull(failure)) return engineError(tooLong(model, sample), failure);
  if (kind === 'unwritable') {
    return engineError(
      said`${model} drew bytes that are no text for ${sample}, and again when it was asked in another way: draw with another seed or a lower temperature, or leave the problem out.`,
      failure,
    );
  }
  if (kind === 'dead') {
    return engineError(
      said`${model} crashed while it drew ${sample} alone (${firstLine(message)}): allow fewer tokens per answer, or choose a smaller model.`,
      failure,
    );
  }
  return engineError(
    said`${model} refused ${sample} (llama.cpp says: “${firstLine(message)}”).`,
    failure,
  );
}

/** That a prompt and its answer need more context than there is. */
export const tooLong = (model: string, sample: string): string =>
  said`The prompt of ${sample} and the tokens allowed for its answer do not fit into the context of ${model}: allow fewer tokens per answer, shorten the prompt template, or choose a model with a longer context.`;

/** Whether the context was full: of the sample alone, or of all that were drawn with it. */
export const isFull = ({ message }: LlamaFailure): boolean =>
  /exceeds? the available context size|context size has been exceeded/i.test(message);

const firstLine = (message: string): string => message.split('\n', 1)[0]?.slice(0, 200) ?? '';
