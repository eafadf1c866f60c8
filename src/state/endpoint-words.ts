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
  if (!hasKey) return 'No key.';
  return isRemembered ? 'Its key is remembered.' : 'Its key is kept until the page is closed.';
}
