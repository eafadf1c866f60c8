/** What this browser remembers under a key; undefined where that is nothing, or nonsense. */
export function storedJson(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** An object this browser remembers under a key; empty where there is none, or nonsense. */
export function jsonItem(key: string): Readonly<Record<string, unknown>> {
  const stored = storedJson(key);
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  return stored as Record<string, unknown>;
}

/** Remembers an object or a list, for as long as the page where storage is blocked. */
export function setJsonItem(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing that cannot be set again is kept like this.
  }
}

/** Forgets what was remembered under a key. */
export function removeItem(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where storage is blocked, nothing was remembered.
  }
}
