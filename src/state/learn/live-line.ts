import { m } from '../../messages/messages.js';
import { dateText, numberText, secondsText } from '../library-words.ts';
import type { LiveSeries } from './live-series.svelte.ts';

/** What a series can be told from. */
export type LiveState = Pick<
  LiveSeries,
  'phase' | 'source' | 'isRead' | 'about' | 'message' | 'progress'
>;

/** Where the samples of a figure come from, and how far drawing them is, in one sentence. */
export function liveLine(state: LiveState): string {
  switch (state.phase) {
    case 'idle':
      return originLine(state);
    case 'waiting':
    case 'failed':
      return state.message;
    case 'loading':
      return m.live_starting();
    case 'working':
      return workingLine(state);
    case 'stopped':
      return state.message === '' ? stoppedLine(state) : state.message;
    case 'done':
      return doneLine(state);
  }
}

/** What the button does now: begin, go on, try again or stop; undefined where nothing is left. */
export function liveAction({ phase }: Pick<LiveState, 'phase'>): string | undefined {
  if (phase === 'done') return undefined;
  if (phase === 'idle') return m.live_draw();
  if (phase === 'stopped') return m.live_go_on();
  return phase === 'failed' ? m.live_again() : m.live_stop();
}

function originLine({ source, isRead, about }: LiveState): string {
  if (!isRead) return '';
  if (source === 'none' || !about) return m.live_none();
  return m.live_recorded({ date: dateText(about.recordedAt), stage: about.stage });
}

function workingLine({ progress: { graded, total, secondsLeft } }: LiveState): string {
  const counts = { done: numberText(graded), programs: m.live_programs({ count: total }) };
  if (secondsLeft === undefined) return m.live_judged(counts);
  return m.live_judged_left({ ...counts, left: secondsText(secondsLeft) });
}

const stoppedLine = ({ progress: { graded, total } }: LiveState): string =>
  m.live_stopped({ done: numberText(graded), programs: m.live_programs({ count: total }) });

const doneLine = ({ progress: { graded, seconds } }: LiveState): string =>
  m.live_done({ programs: m.live_programs({ count: graded }), time: secondsText(seconds) });
