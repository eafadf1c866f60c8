import { saidOf } from './said/said-of.svelte.ts';
import { saidOfEngine } from './said-of-engines.ts';
import { m } from '../messages/messages.js';
import type { Run, RunSource } from '../core/grading/run.ts';
import type { SamplingParams } from '../core/sampling/params.ts';
import type { EngineDescriptor } from '../engines/engine.ts';
import { hostOf } from '../engines/openai/endpoint-host.ts';
import { engineOfSource } from './engine-of-source.ts';

/** Sampling parameters as the field writes them: `T = 0.8, top-p 0.95, seed 1`. */
export function paramsText({ temperature, topP, seed }: SamplingParams): string {
  const nucleus = topP === 1 ? '' : `top-p ${topP}, `;
  return `T = ${temperature}, ${nucleus}${m.lab_o_seed({ seed: String(seed) })}`;
}

/** What a run is called when nobody names it: `Pico medium, T = 0.8, 12 × 20`. */
export function runNameText({
  source,
  plan,
  tests,
}: Pick<Run, 'source' | 'plan' | 'tests'>): string {
  const counts = Object.values(plan);
  const drawn = source.params ? `, T = ${source.params.temperature}` : '';
  const weak = tests === 'weak' ? `, ${m.lab_o_weak_tests()}` : '';
  return `${source.label}${drawn}, ${counts.length} × ${Math.max(0, ...counts)}${weak}`;
}

/** Where the samples of a run come from, in sentences for whoever looks at it. */
export function originText(
  { source, tests }: Pick<Run, 'source' | 'tests'>,
  engines: readonly EngineDescriptor[],
): string {
  const weak = tests === 'weak' ? ` ${m.lab_o_weak()}` : '';
  return `${drawnText(source)}${aboutText(source, engines)}${weak}`;
}

function drawnText({ fileName, label: named, params, recording, ...source }: RunSource): string {
  const model = saidOf(named);
  const label =
    source.endpoint === undefined
      ? model
      : m.lab_o_model_at({ model, host: hostOf(source.endpoint) });
  if (fileName !== undefined) return m.lab_o_from_file({ file: fileName });
  if (params === undefined) return `${label}.`;
  const prompt = source.template ? [m.lab_o_prompt({ title: saidOf(source.template.title) })] : [];
  const drawn = { label, settings: [paramsText(params), ...prompt].join(', ') };
  const again = recording?.startsWith(runRecording) === true;
  return again ? m.lab_o_drawn_again(drawn) : m.lab_o_drawn_by(drawn);
}

function aboutText(source: RunSource, engines: readonly EngineDescriptor[]): string {
  const { model, endpoint } = source;
  if (endpoint !== undefined) return ` ${knownAbout(engineOfSource(engines, source))}`;
  const engine = engines.find(({ models }) => models.some(({ id }) => id === model));
  return engine === undefined ? '' : ` ${saidOfEngine(engine.about)}`;
}

const knownAbout = (engine: EngineDescriptor | undefined): string =>
  engine === undefined ? m.lab_o_gone() : saidOfEngine(engine.about);

/** What the name of a recording begins with when it is a stored run, whose id follows. */
export const runRecording = 'run:';
