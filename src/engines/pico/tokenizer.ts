import { said } from '../../core/said.ts';
import { Tokenizer } from '@huggingface/tokenizers';
import { engineError } from './engine-error.ts';

/** Text to token numbers and back. */
export interface TextCodec {
  encode(text: string): number[];
  /** Leaves out special tokens; bytes that are no UTF-8 become U+FFFD. */
  decode(tokens: readonly number[]): string;
}

/**
 * Reads a `tokenizer.json` of Hugging Face's tokenizers; throws an `EngineError` if it is none or has
 * more tokens than the model.
 */
export function loadTokenizer(json: string, vocab: number): TextCodec {
  const tokenizer = construct(json);
  const highest = Math.max(...tokenizer.get_vocab().values());
  if (highest >= vocab) {
    throw engineError(said`tokenizer: token ${highest} of a model with ${vocab} tokens.`);
  }
  return {
    encode: (text) => tokenizer.encode(text).ids,
    decode(tokens) {
      // The library refuses no tokens.
      if (tokens.length === 0) return '';
      const keepSpaces = { skip_special_tokens: true, clean_up_tokenization_spaces: false };
      return tokenizer.decode([...tokens], keepSpaces);
    },
  };
}

function construct(json: string): Tokenizer {
  try {
    return new Tokenizer(JSON.parse(json) as object, {});
  } catch (cause) {
    throw engineError(said`tokenizer: cannot be read (${String(cause)}).`, cause);
  }
}
