/** Levels of nesting that are written out; deeper ones are named only, as in Node. */
const depth = 2;

/** A value as `console.log` shows it inside of another one: one line, roughly as Node writes it. */
export const inspect = (value: unknown): string => show(value, 0, []);

/** What `console.log` writes for its arguments; `%s`, `%d`, `%i`, `%f`, `%j`, `%o` are filled in. */
export function format(...args: unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(top).join(' ');
  const filled = first.replace(/%[sdifjoOc%]/g, (mark) => {
    if (mark === '%%') return '%';
    return rest.length === 0 ? mark : fill(mark, rest.shift());
  });
  return [filled, ...rest.map(top)].join(' ');
}

const top = (value: unknown): string => (typeof value === 'string' ? value : inspect(value));

function fill(mark: string, value: unknown): string {
  if (mark === '%s') return top(value);
  if (mark === '%d' || mark === '%f') return String(Number(value));
  if (mark === '%i') return String(Math.trunc(Number(value)));
  if (mark === '%j') return JSON.stringify(value);
  return mark === '%c' ? '' : inspect(value);
}

function show(value: unknown, level: number, path: readonly object[]): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return `${String(value)}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return `[Function: ${value.name || '(anonymous)'}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return path.includes(value) ? '[Circular]' : showObject(value, level, [...path, value]);
}

function showObject(value: object, level: number, path: readonly object[]): string {
  const named = showNamed(value);
  if (named !== undefined) return named;
  const name = nameOf(value);
  if (level > depth) return `[${Array.isArray(value) ? 'Array' : name || 'Object'}]`;
  return showItems(value, name, (item) => show(item, level + 1, path));
}

/** Objects that are written as what they stand for. */
function showNamed(value: object): string | undefined {
  if (value instanceof Error) return [String(value), value.stack ?? ''].join('\n').trim();
  if (value instanceof RegExp) return String(value);
  if (!(value instanceof Date)) return undefined;
  return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
}

function showItems(value: object, name: string, inner: (item: unknown) => string): string {
  if (Array.isArray(value)) {
    const items = itemsOf(value).map((item) => (item === hole ? '<empty>' : inner(item)));
    return wrap('', '[', items, ']');
  }
  if (value instanceof Set)
    return wrap(`Set(${String(value.size)}) `, '{', [...value].map(inner), '}');
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]) => `${inner(key)} => ${inner(item)}`);
    return wrap(`Map(${String(value.size)}) `, '{', entries, '}');
  }
  const entries = Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${inner(item)}`);
  return wrap(name === '' ? '' : `${name} `, '{', entries, '}');
}

const hole = Symbol('hole');
const itemsOf = (array: readonly unknown[]): unknown[] =>
  Array.from(array, (item, index) => (index in array ? item : hole));

/** Name of its class; empty for plain objects. */
function nameOf(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null) return '[Object: null prototype]';
  const name = (value as { constructor?: { name?: string } }).constructor?.name ?? '';
  return name === 'Object' ? '' : name;
}

const keyOf = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key));

function wrap(before: string, open: string, items: readonly string[], close: string): string {
  return `${before}${open}${items.length === 0 ? '' : ` ${items.join(', ')} `}${close}`;
}

/** With the quotation mark that needs no escape, as Node does. */
function quote(text: string): string {
  const mark = !text.includes("'")
    ? "'"
    : !text.includes('"')
      ? '"'
      : text.includes('`')
        ? "'"
        : '`';
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return mark + escaped.replaceAll(mark, `\\${mark}`) + mark;
}
