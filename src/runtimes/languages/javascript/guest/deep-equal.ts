/** How two values are compared: `==` and no prototypes, or `Object.is` and the same prototypes. */
export type Mode = 'loose' | 'strict';

/** Pairs that are being compared already: cyclic values are equal where their shapes are. */
type Pairs = Map<object, Set<object>>;

/** Whether two values are deeply equal, as `node:assert` means it. */
export const deepEqual = (actual: unknown, expected: unknown, mode: Mode): boolean =>
  equal(actual, expected, mode, new Map());

function equal(a: unknown, b: unknown, mode: Mode, seen: Pairs): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return mode === 'loose' && looselyEqual(a, b);
  const open = seen.get(a) ?? new Set();
  if (open.has(b)) return true;
  seen.set(a, open.add(b));
  return sameKind(a, b, mode) && sameContent(a, b, mode, seen) && sameKeys(a, b, mode, seen);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Objects and primitives are never loosely equal to each other in Node. */
function looselyEqual(a: unknown, b: unknown): boolean {
  if (isObject(a) || isObject(b)) return false;

  return a == b || (Number.isNaN(a) && Number.isNaN(b));
}

const tagOf = (value: object): string => Object.prototype.toString.call(value);

function sameKind(a: object, b: object, mode: Mode): boolean {
  if (tagOf(a) !== tagOf(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  return mode === 'loose' || Object.getPrototypeOf(a) === Object.getPrototypeOf(b);
}

/** Compares what is not held in keys. */
function sameContent(a: object, b: object, mode: Mode, seen: Pairs): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length;
  if (a instanceof Set && b instanceof Set) return sameSets(a, b, mode, seen);
  if (a instanceof Map && b instanceof Map) return sameMaps(a, b, mode, seen);
  return sameState(a, b) && sameBoxes(a, b);
}

/** Compares what objects of the language keep to themselves. */
function sameState(a: object, b: object): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof Error && b instanceof Error) return a.message === b.message && a.name === b.name;
  if (!(a instanceof RegExp && b instanceof RegExp)) return true;
  return String(a) === String(b) && a.lastIndex === b.lastIndex;
}

/** Numbers, strings and booleans that were boxed by `new`. */
function sameBoxes(a: object, b: object): boolean {
  const boxes = [Number, String, Boolean, BigInt, Symbol];
  if (!boxes.some((box) => a instanceof box)) return true;
  return Object.is(a.valueOf(), b.valueOf());
}

function sameSets(a: Set<unknown>, b: Set<unknown>, mode: Mode, seen: Pairs): boolean {
  if (a.size !== b.size) return false;
  const rest = [...b];
  return [...a].every((value) => take(rest, (other) => equal(value, other, mode, seen)));
}

function sameMaps(
  a: Map<unknown, unknown>,
  b: Map<unknown, unknown>,
  mode: Mode,
  seen: Pairs,
): boolean {
  if (a.size !== b.size) return false;
  const rest = [...b];
  return [...a].every(([key, value]) =>
    take(rest, (other) => equal(key, other[0], mode, seen) && equal(value, other[1], mode, seen)),
  );
}

/** Removes the first that fits, and tells whether there was one. */
function take<Item>(items: Item[], fits: (item: Item) => boolean): boolean {
  const index = items.findIndex(fits);
  if (index < 0) return false;
  items.splice(index, 1);
  return true;
}

function sameKeys(a: object, b: object, mode: Mode, seen: Pairs): boolean {
  const keys = keysOf(a, mode);
  if (keys.length !== keysOf(b, mode).length) return false;
  return keys.every((key) => {
    if (!Object.prototype.propertyIsEnumerable.call(b, key)) return false;
    return equal(Reflect.get(a, key), Reflect.get(b, key), mode, seen);
  });
}

/** Symbols count in strict comparisons only. */
function keysOf(value: object, mode: Mode): (string | symbol)[] {
  if (mode === 'loose') return Object.keys(value);
  const symbols = Object.getOwnPropertySymbols(value);
  const shown = symbols.filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));
  return [...Object.keys(value), ...shown];
}
