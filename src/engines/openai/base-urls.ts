import { said } from '../../core/said.ts';
import { engineError } from './engine-error.ts';

/**
 * Addresses below which the interface may lie, the likelier one first, none with a slash at the end.
 * Takes what people paste: without scheme, without `/v1`, with the path of one of its calls.
 * Throws an `EngineError` where nothing can be called by that address.
 */
export function baseUrls(typed: string): readonly [string, ...string[]] {
  const { origin, pathname } = parse(typed.trim());
  const path = pathname.replace(/\/+$/, '');
  const base = path.replace(callPath, '');
  // Nothing to guess after the path of a call, nor after a version, as in `/v1beta/openai`.
  if (base !== path || /\/v\d/.test(base)) return [origin + base];
  return [`${origin}${base}/v1`, origin + base];
}

/** Whether a host name stands for this very computer, which browsers trust without https. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

const callPath = /\/(chat\/completions|completions|models|responses|embeddings)$/;

function parse(typed: string): URL {
  if (typed === '')
    throw engineError(said`There is no address yet: enter the one of your endpoint.`);
  const url = urlOf(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : guessScheme(typed));
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw engineError(
      said`The address cannot be called: it must look like http://localhost:11434/v1 or https://llm.example/v1.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw engineError(
      said`The address contains a user name or password, which browsers refuse to send: take it out, and put a key into the field for the key.`,
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw engineError(said`The address must end before its ? or #: take out what follows.`);
  }
  return url;
}

/** Servers on this computer or in the local network rarely have a certificate. */
function guessScheme(typed: string): string {
  const plain = `http://${typed}`;
  const hostname = urlOf(plain)?.hostname ?? '';
  return isLoopback(hostname) || isNearby(hostname) ? plain : `https://${typed}`;
}

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** A private address or a name without a domain: a machine of the local network. */
export const isNearby = (hostname: string): boolean =>
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)/.test(hostname) ||
  /^[^.[]+$/.test(hostname) ||
  /\.(local|lan|internal|home\.arpa)$/.test(hostname) ||
  /^\[f[cde]/.test(hostname);
