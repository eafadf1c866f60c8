import * as v from 'valibot';
import { removeItem, setJsonItem, storedJson } from './json-item.ts';

/** The items of a list this browser remembers under a key; what no longer makes sense is left out. */
export function jsonList<Item>(
  key: string,
  schema: v.GenericSchema<unknown, Item>,
): readonly Item[] {
  const stored = storedJson(key);
  const items: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return items.flatMap((item) => {
    const read = v.safeParse(schema, item);
    return read.success ? [read.output] : [];
  });
}

/** Remembers these items, and no others, for as long as the page where storage is blocked. */
export function setJsonList(key: string, items: readonly unknown[]): void {
  if (items.length === 0) removeItem(key);
  else setJsonItem(key, items);
}
