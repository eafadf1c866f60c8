import type { Run, RunSource } from '../core/grading/run.ts';
import type { SamplingParams } from '../core/sampling/params.ts';
import type { EngineDescriptor } from '../engines/engine.ts';

/** Sampling parameters as the field writes them: `T = 0.8, top-p 0.95, seed 1`. */
export function paramsText({ temperature, topP, seed }: SamplingParams): string {
  const nucleus = topP === 1 ? '' : `top-p ${topP}, `;
  return `T = ${temperature}, ${nucleus}seed ${seed}`;
}

/** What a run is called when nobody names it: `Pico medium, T = 0.8, 12 × 20`. */
export function runNameText({
  source,
  plan,
  tests,
}: Pick<Run, 'source' | 'plan' | 'tests'>): string {
  const counts = Object.values(plan);
  const drawn = source.params ? `, T = ${source.params.temperature}` : '';
  const weak = tests === 'weak' ? ', weak tests' : '';
  return `${source.label}${drawn}, ${counts.length} × ${Math.max(0, ...counts)}${weak}`;
}

/** Where the samples of a run come from, in sentences for whoever looks at it. */
export function originText(
  { source, tests }: Pick<Run, 'source' | 'tests'>,
  engines: readonly EngineDescriptor[],
): string {
  const weak = tests === 'weak' ? ' Judged by weak tests.' : '';
  return `${drawnText(source)}${aboutText(source, engines)}${weak}`;
}

function drawnText({ fileName, label, params, recording }: RunSource): string {
  if (fileName !== undefined) return `Samples from ${fileName}.`;
  if (params === undefined) return `${label}.`;
  const again =
    recording?.startsWith(runRecording) === true ? 'Samples of another run, drawn' : 'Drawn';
  return `${again} by ${label}, ${paramsText(params)}.`;
}

function aboutText({ model }: RunSource, engines: readonly EngineDescriptor[]): string {
  const engine = engines.find(({ models }) => models.some(({ id }) => id === model));
  return engine === undefined ? '' : ` ${engine.about}`;
}

/** What the name of a recording begins with when it is a stored run, whose id follows. */
export const runRecording = 'run:';
