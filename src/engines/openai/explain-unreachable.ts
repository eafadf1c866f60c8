import { said } from '../../core/said.ts';
import { isLoopback, isNearby } from './base-urls.ts';
import type { Asked } from './asked.ts';

/**
 * Why a request never got an answer. Browsers say "Failed to fetch" to all of it, on purpose, so the
 * reason is worked out from where the page is and what it called.
 */
export async function explainUnreachable(cause: unknown, asked: Asked): Promise<string> {
  const { base, place } = asked;
  const { origin } = place;
  // Node knows, and says so in the cause of the cause.
  if (origin === undefined) return nobodyThere(base, codeIn(cause));
  return (
    forbidden(base, origin) ??
    offline(asked) ??
    (await denied(base)) ??
    ((await answersAnyone(asked)) ? notAllowed(base, origin) : noAnswer(asked, origin))
  );
}

/** What no server can change: a page over https, and our own policy, keep plain http at home. */
function forbidden(base: string, origin: string): string | undefined {
  const { hostname, protocol } = new URL(base);
  if (protocol === 'https:' || isLoopback(hostname)) return undefined;
  return origin.startsWith('https:') ? mixedContent(base) : againstPolicy(base);
}

function offline({ base, place }: Asked): string | undefined {
  const { hostname } = new URL(base);
  if (place.online || isLoopback(hostname) || isNearby(hostname)) return undefined;
  return said`This device is offline, and ${base} is elsewhere: connect it, then resume the run. Everything drawn so far is kept.`;
}

async function denied(base: string): Promise<string | undefined> {
  const { hostname } = new URL(base);
  const local = isLoopback(hostname);
  if (!local && !isNearby(hostname)) return undefined;
  if (!(await isDenied(local))) return undefined;
  return said`The browser keeps this page from calling ${local ? said`this computer` : said`your local network`}: allow it in the site's settings (the symbol before the address, “Local network access”), then try again.`;
}

const mixedContent = (base: string): string =>
  said`${base} is plain http, and a page that came over https may not call it: serve the endpoint over https (Caddy and nginx can stand before it), forward it to this computer (ssh -L) and enter http://localhost, or open the playground from http://localhost.`;

const notAllowed = (base: string, origin: string): string =>
  said`${base} answers, but does not allow this page to read it (CORS): let it allow ${origin}. ${howToAllow(origin)}`;

const againstPolicy = (base: string): string =>
  said`This page may call https addresses and this computer, and ${base} is neither: serve the endpoint over https, or forward it to this computer (ssh -L) and enter http://localhost.`;

const nobodyThere = (base: string, code = ''): string =>
  said`Nothing answers at ${base}${code}: check that the server runs, and that address and port are right.`;

/** In an isolated page, a server that forbids it looks the same as none. */
const noAnswer = ({ base, place }: Asked, origin: string): string =>
  place.isolated
    ? said`There is no answer from ${base} that this page may read: either the server does not run there, or it does not allow ${origin} (CORS). ${howToAllow(origin)}`
    : nobodyThere(base);

/** The switch of each server, for the address of this page. */
export const howToAllow = (origin: string): string =>
  said`Ollama: OLLAMA_ORIGINS=${origin}; vLLM: --allowed-origins '["${origin}"]'; LM Studio: “Enable CORS”; llama.cpp allows every page.`;

/** Whether the user, or a policy, has said no (Chrome 142 and later; one permission, then two). */
async function isDenied(local: boolean): Promise<boolean> {
  const names = [local ? 'loopback-network' : 'local-network', 'local-network-access'];
  for (const name of names) {
    try {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state === 'denied';
    } catch {
      // This browser does not know the permission by that name.
    }
  }
  return false;
}

/** Whether there is a server at all: an answer nobody may read proves it. */
async function answersAnyone({ base, fetch }: Asked): Promise<boolean> {
  try {
    await fetch(base, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(3000),
    });
    return true;
  } catch {
    return false;
  }
}

function codeIn(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error && 'code' in inner ? ` (${String(inner.code)})` : '';
}
