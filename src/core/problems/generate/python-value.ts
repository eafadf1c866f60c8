/** A float, kept apart from an int because Python prints `2.0` and `2` differently. */
export interface PythonFloat {
  readonly float: number;
}

/** A value a generated function takes or returns. Whole numbers are ints; `bigint` where they grow. */
export type PythonValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | PythonFloat
  | readonly PythonValue[]
  | ReadonlyMap<string, PythonValue>;

/** What Python's `repr` prints for the value; text is ASCII. */
export function pythonRepr(value: PythonValue): string {
  if (value === null) return 'None';
  switch (typeof value) {
    case 'boolean':
      return value ? 'True' : 'False';
    case 'string':
      return textRepr(value);
    case 'object':
      return objectRepr(value);
    default:
      return String(value);
  }
}

function objectRepr(
  value: Exclude<PythonValue, null | boolean | number | bigint | string>,
): string {
  if (value instanceof Map) return dictRepr(value);
  if ('float' in value) return floatRepr(value.float);
  return `[${Array.from(value as readonly PythonValue[], pythonRepr).join(', ')}]`;
}

const dictRepr = (value: ReadonlyMap<string, PythonValue>): string =>
  `{${Array.from(value, ([key, item]) => `${textRepr(key)}: ${pythonRepr(item)}`).join(', ')}}`;

/** Both languages print the shortest digits that read back the same; Python marks whole floats. */
const floatRepr = (value: number): string =>
  Number.isInteger(value) ? `${value}.0` : String(value);

/** Python prefers single quotes, and takes double ones only to avoid a backslash. */
function textRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\t/g, '\\t');
  return quote + (quote === "'" ? escaped.replace(/'/g, "\\'") : escaped) + quote;
}
