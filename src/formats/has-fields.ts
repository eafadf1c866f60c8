import type { JsonObject } from './json/json-object.ts';

/** Whether a record has every one of these fields, whatever their values. */
export const hasFields = (record: JsonObject, ...fields: readonly string[]): boolean =>
  fields.every((field) => Object.hasOwn(record, field));
