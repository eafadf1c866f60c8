import type { LessonSample } from '../../lessons/lesson-sample.ts';
import type { PicoStage } from '../../lessons/draw-spec.ts';
import { readRecorded } from '../../lessons/recorded/read-recorded.ts';
import { testedTemperature } from '../../lessons/recorded/recorded-specs.ts';

/** Mean tokens of a sample; NaN for none. */
export const tokensPerTry = (samples: readonly LessonSample[]): number =>
  samples.reduce((sum, { tokens }) => sum + tokens, 0) / samples.length;

/** Mean milliseconds of drawing and judging a sample that was drawn here; undefined for recorded ones. */
export function msPerTry(samples: readonly LessonSample[]): number | undefined {
  const times = samples.flatMap(({ drawMs, gradeMs }) =>
    drawMs === undefined ? [] : [drawMs + (gradeMs ?? 0)],
  );
  if (times.length === 0) return undefined;
  return times.reduce((sum, ms) => sum + ms, 0) / samples.length;
}

/** The same on the machine that made the recording. */
export async function recordedMsPerTry(stage: PicoStage): Promise<number> {
  const { draws } = await readRecorded(stage);
  const draw = draws.find(({ temperature }) => temperature === testedTemperature);
  let [ms, samples] = [0, 0];
  for (const { drawMs, gradeMs, verdicts } of draw?.problems ?? []) {
    ms += drawMs + gradeMs;
    samples += verdicts.length;
  }
  return ms / samples;
}
