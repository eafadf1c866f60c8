import { m } from '../messages/messages.js';
import { hostOf } from '../engines/openai/endpoint-host.ts';
import type { SavedEndpoint } from './saved-endpoints.ts';

/** An endpoint as people name it: `localhost:11434`. */
export const hostText = (url: string): string => hostOf(url);

/** What there is at an endpoint: `12 models`. */
export const modelsText = ({ models }: Pick<SavedEndpoint, 'models'>): string =>
  m.words_models({ count: models.length });

/** What becomes of an endpoint's key, in a sentence. */
export function keyText(hasKey: boolean, isRemembered: boolean): string {
  if (!hasKey) return m.models_endpoint_no_key();
  return isRemembered ? m.models_endpoint_key_kept() : m.models_endpoint_key_page();
}
