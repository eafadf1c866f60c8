import { saidOf } from './said/said-of.svelte.ts';
import { m } from '../messages/messages.js';
import { saidBy } from './said-text.ts';

const known = saidBy([
  m.said_engine_pico,
  m.said_engine_web_llm,
  m.said_engine_wllama,
  m.said_engine_prompt_api,
  m.said_prompt_api_note,
  m.said_pico_weak,
  m.said_pico_medium,
  m.said_pico_strong,
  m.said_no_model_other,
  m.said_no_model_off,
  m.said_no_model_device,
]);

/** What engines say of themselves, and the browser's model of its absence, in the page's language. */
export const saidOfEngine = (sentence: string): string => {
  const text = known(sentence);
  return text === sentence ? saidOf(sentence) : text;
};
