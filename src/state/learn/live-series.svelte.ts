import type { RecordedAbout } from '../../lessons/recorded/recorded-run.ts';
import type { LivePhase, LiveProgress, LiveRun } from './live-run.svelte.ts';

/** What is worth telling of several, the most pressing first. */
const pressing = ['failed', 'working', 'loading', 'waiting', 'stopped'] as const;

/** The draws of one figure, such as those of five temperatures: told, started and stopped as one. */
export class LiveSeries {
  readonly runs: readonly LiveRun[];
  #begun = 0;

  constructor(runs: readonly LiveRun[]) {
    this.runs = runs;
  }

  /** `done` once all are, `idle` before any is begun. */
  get phase(): LivePhase {
    const phases = this.runs.map(({ phase }) => phase);
    const worst = pressing.find((one) => phases.includes(one));
    if (worst) return worst;
    const open = phases.filter((one) => one !== 'done').length;
    if (open === phases.length) return 'idle';
    return open === 0 ? 'done' : 'stopped';
  }

  get isBusy(): boolean {
    return this.runs.some(({ isBusy }) => isBusy);
  }

  /** `none` where there is nothing to show of one of them. */
  get source(): LiveRun['source'] {
    const sources = this.runs.map(({ source }) => source);
    if (sources.includes('none')) return 'none';
    return sources.includes('live') ? 'live' : 'recorded';
  }

  /** Whether problems and recordings are read. */
  get isRead(): boolean {
    return this.runs.every(({ problems }) => problems.length > 0);
  }

  /** What is known of the first recording. */
  get about(): RecordedAbout | undefined {
    return this.runs.find(({ about }) => about)?.about;
  }

  get message(): string {
    return this.runs.find(({ message }) => message !== '')?.message ?? '';
  }

  get progress(): LiveProgress {
    const all = this.runs.map(({ progress }) => progress);
    const sum = (of: (one: LiveProgress) => number) => all.reduce((to, one) => to + of(one), 0);
    const [drawn, graded] = [sum((one) => one.drawn), sum((one) => one.graded)];
    const total = this.runs.reduce((to, run) => to + run.problems.length * run.spec.n, 0);
    const seconds = sum((one) => one.seconds);
    const rate = this.runs.find((run) => run.phase === 'working')?.progress;
    const left = secondsLeft(rate, total - graded);
    return { drawn, graded, total, seconds, ...(left !== undefined && { secondsLeft: left }) };
  }

  /** Draws one after the other; ends with the first that is stopped or fails. */
  start = async (): Promise<void> => {
    const turn = ++this.#begun;
    await Promise.all(this.runs.map((run) => run.load()));
    for (const run of this.runs) {
      if (run.phase !== 'done') await run.start();
      if (run.phase !== 'done' || turn !== this.#begun) return;
    }
  };

  stop = (): void => {
    this.#begun++;
    for (const run of this.runs) run.stop();
  };
}

/** At the pace of the one that is drawn now. */
function secondsLeft(now: LiveProgress | undefined, open: number): number | undefined {
  if (now?.secondsLeft === undefined) return undefined;
  const own = now.total - now.graded;
  return own <= 0 ? undefined : (now.secondsLeft / own) * open;
}
