import { countText, dateText, numberText, secondsText } from '../library-words.ts';
import type { LiveSeries } from './live-series.svelte.ts';
import { liveWords } from './live-words.ts';

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
      return 'Pico and the sandbox are starting.';
    case 'working':
      return workingLine(state);
    case 'stopped':
      return state.message === '' ? stoppedLine(state) : state.message;
    case 'done':
      return doneLine(state);
  }
}

/** What the button does now: to begin, to go on, or to stop. */
export function liveAction({ phase }: Pick<LiveState, 'phase'>): string | undefined {
  if (phase === 'done') return undefined;
  if (phase === 'idle') return liveWords.draw;
  if (phase === 'stopped') return liveWords.goOn;
  return phase === 'failed' ? liveWords.again : liveWords.stop;
}

function originLine({ source, isRead, about }: LiveState): string {
  if (!isRead) return '';
  if (source === 'none' || !about) return 'Nothing is recorded of this: Pico draws it when asked.';
  return `Recorded on ${dateText(about.recordedAt)} with Pico ${about.stage}.`;
}

function workingLine({ progress: { graded, total, secondsLeft } }: LiveState): string {
  const judged = `${numberText(graded)} of ${countText(total, 'program')} judged`;
  return secondsLeft === undefined ? `${judged}.` : `${judged}, ${secondsText(secondsLeft)} left.`;
}

const stoppedLine = ({ progress: { graded, total } }: LiveState): string =>
  `Stopped: ${numberText(graded)} of ${countText(total, 'program')} drawn and judged on this device.`;

const doneLine = ({ progress: { graded, seconds } }: LiveState): string =>
  `Drawn and judged on this device just now: ${countText(graded, 'program')} in ${secondsText(seconds)}.`;
