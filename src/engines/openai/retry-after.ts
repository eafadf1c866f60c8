/**
 * How long a server asks to be left alone, in ms from `now`: its `Retry-After`, in seconds or as a
 * date (RFC 9110, 10.2.3), or `retry-after-ms`; else what its words say ("try again in 1.2s"), since
 * pages may read those headers only where the server exposes them. Undefined where it says nothing.
 */
export function retryAfterMs(headers: Headers, body: string, now: number): number | undefined {
  return (
    milliseconds(headers.get('retry-after-ms')) ??
    secondsOrDate(headers.get('retry-after'), now) ??
    inWords(body)
  );
}

function milliseconds(header: string | null): number | undefined {
  return header !== null && /^\d+(\.\d+)?$/.test(header.trim()) ? Number(header) : undefined;
}

function secondsOrDate(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+(\.\d+)?$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const unitMs = { ms: 1, s: 1000, m: 60_000 } as const;

/** `1m2.5s`, `850ms`, `20 seconds`, as OpenAI and its kin write it. */
function inWords(body: string): number | undefined {
  const [, words] =
    /(?:try again|retry) (?:in|after) ((?:[\d.]+ ?(?:ms|m|s)[a-z]* ?)+)/i.exec(body) ?? [];
  if (words === undefined) return undefined;
  let total = 0;
  for (const [, amount, unit] of words.matchAll(/([\d.]+) ?(ms|m|s)/gi)) {
    total += Number(amount) * unitMs[(unit ?? 's').toLowerCase() as keyof typeof unitMs];
  }
  return Number.isFinite(total) ? total : undefined;
}
