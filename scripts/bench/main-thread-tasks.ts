import { groupBy } from '../../src/state/group-by.ts';

/** One event of a Chromium trace. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread in µs. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
const sum = (tasks: readonly number[]): number => tasks.reduce((total, one) => total + one, 0);

/**
 * Processor time in ms of each task of a page's main thread, longest first, from a Chromium trace
 * with the category `toplevel`. Frames of other origins have main threads too; the page's is the
 * busiest.
 */
export function mainThreadTasks(trace: Buffer): readonly number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const isMain = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = traceEvents.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && isMain.has(threadOf(event)),
  );
  const threads = [...groupBy(tasks, threadOf).values()].map((own) =>
    own.map(({ tdur = 0 }) => tdur / 1000),
  );
  const [page = []] = threads.toSorted((x, y) => sum(y) - sum(x));
  return page.toSorted((x, y) => y - x);
}
