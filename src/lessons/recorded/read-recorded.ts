import type { DrawSpec, PicoStage } from '../draw-spec.ts';
import type { LessonSample } from '../lesson-sample.ts';
import { recordedSamples, type RecordedAbout, type RecordedRun } from './recorded-run.ts';

/** What is recorded of a stage; loaded when it is first asked for. */
const files: Readonly<Record<PicoStage, () => Promise<{ readonly default: RecordedRun }>>> = {
  weak: () => import('./pico-weak.json') as Promise<{ default: RecordedRun }>,
  medium: () => import('./pico-medium.json') as Promise<{ default: RecordedRun }>,
  strong: () => import('./pico-strong.json') as Promise<{ default: RecordedRun }>,
};

/** The recording of a stage: the medium one at five temperatures, the others at 0.8. */
export const readRecorded = async (stage: PicoStage): Promise<RecordedRun> =>
  (await files[stage]()).default;

/** Recorded samples, with where they come from. */
export interface RecordedSamples {
  readonly about: RecordedAbout;
  readonly samples: readonly LessonSample[];
}

/**
 * The samples of a spec, where all of them are recorded: a part of the recorded problems, or fewer
 * samples of each, are as well. Undefined where they have to be drawn.
 */
export async function recordedOf(spec: DrawSpec): Promise<RecordedSamples | undefined> {
  const { about, draws } = await readRecorded(spec.stage);
  if (spec.seed !== about.seed || spec.pack !== about.pack || spec.n > about.n) return undefined;
  const draw = draws.find(({ temperature }) => temperature === spec.temperature);
  const problems = spec.taskIds?.map((id) => draw?.problems.find(({ task }) => task === id));
  // A whole pack is more than was recorded of it.
  if (!problems) return undefined;
  const samples: LessonSample[] = [];
  for (const problem of problems) {
    if (!problem || (spec.eachTest && problem.tests === undefined)) return undefined;
    samples.push(...recordedSamples(problem, spec.n));
  }
  return { about, samples };
}
