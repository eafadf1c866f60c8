/** An object this browser remembers under a key; empty where there is none, or nonsense. */
export function jsonItem(key: string): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
    return stored as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Remembers an object, for as long as the page where storage is blocked. */
export function setJsonItem(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing that cannot be set again is kept like this.
  }
}
