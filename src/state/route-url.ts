/** Parameters of a screen's address; an undefined one is left out. */
export type RouteParams = Readonly<Record<string, string | number | undefined>>;

/** Gives the address of a screen as it stands behind the `#` (`/lab?run=a&k=10`). */
export function formatRoute(path: string, params: RouteParams = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
