import type { MessageOptions } from '../../messages/messages.js';

/** A message that takes text, or nothing; `locale` asks for it in a language of one's own. */
export type Sentence = (inputs: never, options?: MessageOptions) => string;

/** Messages whose English is what rooms below say, marked there with `said`. */
export interface KnownSentences {
  readonly sentences: readonly Sentence[];
  /** Known only as a value of a sentence: alone, their few words could be anybody's. */
  readonly parts?: readonly Sentence[];
  /** Parts that are known only where each of their values is. */
  readonly joins?: readonly Sentence[];
  /** What sentences stand in, `[engine] …`; known only where one of their values is. */
  readonly frames?: readonly Sentence[];
}
