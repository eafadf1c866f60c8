import type { Run, RunSource } from '../core/grading/run.ts';
import type { SamplingParams } from '../core/sampling/params.ts';
import type { EngineDescriptor } from '../engines/engine.ts';
import { hostOf } from '../engines/openai/endpoint-host.ts';
import { engineOfSource } from './engine-of-source.ts';

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

function drawnText({ fileName, label: model, params, recording, ...source }: RunSource): string {
  const label = source.endpoint === undefined ? model : `${model} at ${hostOf(source.endpoint)}`;
  if (fileName !== undefined) return `Samples from ${fileName}.`;
  if (params === undefined) return `${label}.`;
  const again =
    recording?.startsWith(runRecording) === true ? 'Samples of another run, drawn' : 'Drawn';
  const prompt = source.template ? `, prompt “${source.template.title}”` : '';
  return `${again} by ${label}, ${paramsText(params)}${prompt}.`;
}

function aboutText(source: RunSource, engines: readonly EngineDescriptor[]): string {
  const { model, endpoint } = source;
  if (endpoint !== undefined) return ` ${engineOfSource(engines, source)?.about ?? goneText}`;
  const engine = engines.find(({ models }) => models.some(({ id }) => id === model));
  return engine === undefined ? '' : ` ${engine.about}`;
}

const goneText = 'To draw more, add its endpoint again on the Models screen.';

/** What the name of a recording begins with when it is a stored run, whose id follows. */
export const runRecording = 'run:';
