/** What tells items apart, numbered in the order of first appearance. */
export interface Indexed<Item> {
  /** The first item of each kind. */
  readonly firsts: readonly Item[];
  /** Per item: the number of its kind, 0 ... firsts.length-1. */
  readonly places: readonly number[];
}

/** Numbers items by their key. */
export function indexBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item, index: number) => string | number,
): Indexed<Item> {
  const known = new Map<string | number, number>();
  const firsts: Item[] = [];
  const places = items.map((item, i) => {
    const key = keyOf(item, i);
    const place = known.get(key) ?? firsts.push(item) - 1;
    known.set(key, place);
    return place;
  });
  return { firsts, places };
}
