import type { CallResult, SampleError } from './judge.ts';

/** What the harness reports of a program, whichever way it was run. */
export interface RunReport {
  readonly nonce?: string;
  readonly results?: readonly CallResult[];
  readonly error?: SampleError;
  readonly output: string;
  readonly outputSize: number;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a report, or gives undefined where it is none. It was written in an interpreter that the
 * program under test may have bent, so that nothing in it can be relied on to have its shape.
 */
export function readReport(text: string): RunReport | undefined {
  try {
    const report: unknown = JSON.parse(text);
    return isReport(report) ? report : undefined;
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): value is RunReport {
  return (
    isFields(value) &&
    typeof value['output'] === 'string' &&
    typeof value['outputSize'] === 'number' &&
    isOptional(value['nonce'], isText) &&
    isOptional(value['error'], isError) &&
    isOptional(value['results'], (results) => isListOf(results, isResult))
  );
}

const isResult = (value: unknown): value is CallResult =>
  isFields(value) &&
  ['value', 'refused', 'after'].every((name) => isOptional(value[name], isText)) &&
  isOptional(value['raised'], isError) &&
  isOptional(value['bases'], (bases) => isListOf(bases, isText)) &&
  // One of the three must say how the call ended.
  ['value', 'refused', 'raised'].some((name) => value[name] !== undefined);

function isError(value: unknown): value is SampleError {
  return (
    isFields(value) &&
    ['type', 'message', 'traceback'].every((name) => isText(value[name])) &&
    isOptional(value['assertion'], isText) &&
    isOptional(value['module'], isText) &&
    isOptional(value['line'], Number.isSafeInteger)
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

const isOptional = (value: unknown, isIt: (value: unknown) => boolean): boolean =>
  value === undefined || isIt(value);
