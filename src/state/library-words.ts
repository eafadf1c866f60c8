import { m } from '../messages/messages.js';
import { perLocale } from './per-locale.ts';

const numbers = perLocale((tag) => new Intl.NumberFormat(tag));
const tenths = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));
const percents = perLocale((tag) => new Intl.NumberFormat(tag, { style: 'percent' }));
const dates = perLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }));
const times = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }),
);
const lists = perLocale((tag) => new Intl.ListFormat(tag));

/** A whole number as people write it: `1,640`. */
export const numberText = (value: number): string => numbers().format(value);

/** Bytes in decimal units, as disks and downloads are told: `640 B`, `44 kB`, `1.2 MB`. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const number = unit > 0 && value < 9.95 ? tenths().format(value) : numberText(Math.round(value));
  return `${number} ${units[unit] ?? ''}`;
}

/** A part of 1 in whole percent: `37%`. */
export const partText = (part: number): string => percents().format(part);

/** An ISO 8601 time as a day: `2 Aug 2026` or as the reader's locale has it. */
export const dateText = (iso: string): string => textOf(dates(), iso);

/** An ISO 8601 time as day and minute. */
export const timeText = (iso: string): string => textOf(times(), iso);

/** A list in a sentence: `Lua, Ruby and C++`, `Lua, Ruby 및 C++`. */
export const listText = (items: readonly string[]): string => lists().format(items);

/** Whole seconds as a rough time left: `8 s`, `2 min`, `1 h 4 min`. */
export function secondsText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return m.words_seconds({ count: numberText(whole) });
  if (whole < 3600) return m.words_minutes({ count: numberText(Math.round(whole / 60)) });
  return m.words_hours_minutes({
    hours: numberText(Math.floor(whole / 3600)),
    minutes: numberText(Math.round((whole % 3600) / 60)),
  });
}

// A restored backup may carry any text as a time; a bad one must not break the list it stands in.
function textOf(format: Intl.DateTimeFormat, iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : format.format(time);
}
