import { m } from '../../../messages/messages.js';

/** Milliseconds as people read them: `12 ms`, `3.0 s`, `2 min 5 s`. */
export function formatMs(ms: number): string {
  if (ms < 9.95) return `${ms.toFixed(1)} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return m.words_seconds({ count: (ms / 1000).toFixed(1) });
  return formatSeconds(ms / 1000);
}

/** Whole seconds as a rough time left: `8 s`, `2 min 5 s`, `1 h 4 min`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return m.words_seconds({ count: String(whole) });
  const all = Math.floor(whole / 60);
  if (all < 60) {
    return m.lab_minutes_seconds({ minutes: String(all), seconds: String(whole % 60) });
  }
  return m.words_hours_minutes({ hours: String(Math.floor(all / 60)), minutes: String(all % 60) });
}
