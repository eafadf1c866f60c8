/** A value as JSON: what JSON has itself stands for itself, everything else is tagged in an array. */
type Coded = null | boolean | number | string | readonly [tag: string, ...parts: unknown[]];

/** The text of a value that crosses between two interpreters: plain data only. */
export const encode = (value: unknown): string => JSON.stringify(code(value, []));

/** The value of a text that `encode` made. */
export const decode = (text: string): unknown => read(JSON.parse(text) as Coded);

/** Values nested deeper than this are no test's business. */
const mostLevels = 500;

function code(value: unknown, path: readonly object[]): Coded {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return codeNumber(value);
  if (value === undefined) return ['undefined'];
  if (typeof value === 'bigint') return ['bigint', String(value)];
  if (typeof value !== 'object') return ['other', typeof value];
  if (path.includes(value) || path.length > mostLevels) return ['other', 'cycle'];
  return codeObject(value, [...path, value]);
}

const codeNumber = (value: number): Coded =>
  Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : ['number', Object.is(value, -0) ? '-0' : String(value)];

function codeObject(value: object, path: readonly object[]): Coded {
  const inner = (item: unknown): Coded => code(item, path);
  if (Array.isArray(value)) {
    const items = Array.from(value as unknown[], (item, index) =>
      index in value ? inner(item) : ['hole'],
    );
    return ['array', items];
  }
  if (value instanceof Map)
    return ['map', [...value].map(([key, item]) => [inner(key), inner(item)])];
  if (value instanceof Set) return ['set', [...value].map(inner)];
  if (value instanceof Date) return ['date', codeNumber(value.getTime())];
  if (value instanceof Promise) return ['other', 'promise'];
  return ['object', Object.entries(value).map(([key, item]) => [key, inner(item)])];
}

function read(coded: Coded): unknown {
  if (!Array.isArray(coded)) return coded;
  const [tag, content] = coded as [string, never];
  return (readers[tag] ?? readers['other'])?.(content);
}

const readers: Readonly<Record<string, (content: never) => unknown>> = {
  undefined: () => undefined,
  number: (text: string) => Number(text),
  bigint: (text: string) => BigInt(text),
  array: readArray,
  map: (pairs: readonly (readonly [Coded, Coded])[]) =>
    new Map(pairs.map(([key, item]) => [read(key), read(item)])),
  set: (items: readonly Coded[]) => new Set(items.map(read)),
  date: (time: Coded) => new Date(read(time) as number),
  object: (entries: readonly (readonly [string, Coded])[]) =>
    Object.fromEntries(entries.map(([key, item]) => [key, read(item)])),
  // Equal to nothing that a test expects.
  other: (what: string) => Symbol(what),
};

function readArray(items: readonly Coded[]): unknown[] {
  const array = new Array<unknown>(items.length);
  items.forEach((item, index) => {
    if (!Array.isArray(item) || item[0] !== 'hole') array[index] = read(item);
  });
  return array;
}
