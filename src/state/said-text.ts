import type { MessageOptions } from '../messages/messages.js';

/** A message that takes nothing; `locale` asks for it in a language other than the page's. */
export type FixedMessage = (inputs?: undefined, options?: MessageOptions) => string;

/**
 * Gives what a room below the page says in fixed English sentences in the language the page is in:
 * the message whose English is the same, or, where `known` has none, the sentence itself.
 */
export function saidBy(known: readonly FixedMessage[]): (sentence: string) => string {
  return (sentence) =>
    known.find((message) => message(undefined, { locale: 'en' }) === sentence)?.() ?? sentence;
}
