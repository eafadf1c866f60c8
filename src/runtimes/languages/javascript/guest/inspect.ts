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
  if (mark === '%d' && typeof value === 'bigint') return `${value}n`;
  if (mark === '%d' || mark === '%f') return String(Number(value));
  if (mark === '%i') return String(Math.trunc(Number(value)));
  if (mark === '%j') return jsonText(value);
  return mark === '%c' ? '' : inspect(value);
}

/** JSON, or the text `undefined` for what has none: a function, a symbol. */
function jsonText(value: unknown): string {
  const json: unknown = JSON.stringify(value);
  return String(json);
}

function show(value: unknown, level: number, path: readonly object[]): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return `${String(value)}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return showFunction(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return path.includes(value) ? '[Circular]' : showObject(value, level, [...path, value]);
}

function showFunction(value: { readonly name: string }): string {
  // Calling a class without `new` is refused; its text is the only thing that tells it apart.
  const isClass = /^class\b/.test(Function.prototype.toString.call(value));
  if (isClass) return `[class ${value.name || '(anonymous)'}]`;
  return value.name === '' ? '[Function (anonymous)]' : `[Function: ${value.name}]`;
}

function showObject(value: object, level: number, path: readonly object[]): string {
  const simple = showSimple(value);
  if (simple !== undefined) return simple;
  if (level > depth) return `[${Array.isArray(value) ? 'Array' : nameOf(value) || 'Object'}]`;
  return showItems(value, (item) => show(item, level + 1, path));
}

function showItems(value: object, inner: (item: unknown) => string): string {
  const name = nameOf(value);
  if (Array.isArray(value)) return wrap('', '[', listed(value, inner), ']');
  if (ArrayBuffer.isView(value) && 'length' in value) {
    const items = listed(Array.from(value as unknown as ArrayLike<unknown>), inner);
    return wrap(`${name}(${String(value.length)}) `, '[', items, ']');
  }
  if (value instanceof Set)
    return wrap(`Set(${String(value.size)}) `, '{', [...value].map(inner), '}');
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]) => `${inner(key)} => ${inner(item)}`);
    return wrap(`Map(${String(value.size)}) `, '{', entries, '}');
  }
  return wrap(name === '' ? '' : `${name} `, '{', entriesOf(value, inner), '}');
}

/** What is shown without its keys: errors, patterns, dates, boxes. */
function showSimple(value: object): string | undefined {
  if (value instanceof Error)
    return value.stack ? `${String(value)}\n${value.stack}` : String(value);
  if (value instanceof RegExp) return String(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  const box = [Number, String, Boolean].find((one) => value instanceof one);
  return box && `[${box.name}: ${show(value.valueOf(), 0, [])}]`;
}

/** Longer arrays are cut off, as in Node. */
const mostItems = 100;

/** Items of an array: runs of holes counted, keys that are no index after them. */
function listed(array: readonly unknown[], inner: (item: unknown) => string): string[] {
  const items: string[] = [];
  let index = 0;
  while (index < array.length && items.length < mostItems) {
    const holes = holesAt(array, index);
    items.push(holes > 0 ? `<${count(holes, 'empty item')}>` : inner(array[index]));
    index += Math.max(holes, 1);
  }
  if (index < array.length) items.push(`... ${count(array.length - index, 'more item')}`);
  return [...items, ...entriesOf(array, inner, (key) => !/^\d+$/.test(key))];
}

const entriesOf = (
  value: object,
  inner: (item: unknown) => string,
  isShown: (key: string) => boolean = () => true,
): string[] =>
  Object.entries(value)
    .filter(([key]) => isShown(key))
    .map(([key, item]) => `${keyOf(key)}: ${inner(item)}`);

const count = (n: number, what: string): string => `${String(n)} ${what}${n === 1 ? '' : 's'}`;

function holesAt(array: readonly unknown[], from: number): number {
  let index = from;
  while (index < array.length && !(index in array)) index++;
  return index - from;
}

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
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(/\\u00([01][\da-f])/g, (_, code: string) => `\\x${code.toUpperCase()}`);
  return mark + escaped.replaceAll(mark, `\\${mark}`) + mark;
}
