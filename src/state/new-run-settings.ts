import type { Limits } from '../core/grading/limits.ts';
import type { Run } from '../core/grading/run.ts';
import type { EngineDescriptor } from '../engines/engine.ts';
import { engineOfSource } from './engine-of-source.ts';
import { plannedSamples } from './draw-more.ts';
import { jsonItem, setJsonItem } from './json-item.ts';

/** How the problems of a new run are chosen; each needs fields of its own. */
export const scopes = ['all', 'first', 'random', 'chosen'] as const;

export type Scope = (typeof scopes)[number];

/** What stands in the form: numbers as they are typed. */
export interface NewRunSettings {
  readonly setId: string;
  readonly scope: Scope;
  readonly count: string;
  readonly pickSeed: string;
  readonly chosen: readonly string[];
  readonly engine: string;
  /** Address of the server; empty for what draws here. */
  readonly endpoint: string;
  readonly model: string;
  /** Id of a prompt template; empty for the one that suits. */
  readonly template: string;
  readonly n: string;
  readonly temperature: string;
  /** Further temperatures, each for a run of its own; as they are typed. */
  readonly alsoAt: string;
  readonly topP: string;
  readonly maxTokens: string;
  readonly seed: string;
  /** Where an answer ends, for a model that takes no template; others have them in theirs. */
  readonly stop: readonly string[];
  readonly timeSeconds: string;
  readonly memoryMiB: string;
  readonly weak: boolean;
  readonly name: string;
}

/** Where a form begins: with what was used last, at a set, or at the settings of a run. */
export interface NewRunStart {
  readonly setId?: string;
  readonly run?: Run;
  /** The k somebody wants an answer for. */
  readonly k?: number;
}

/** What draws: a model of an engine, at an address where it is a server's. */
export type ModelChoice = Pick<NewRunSettings, 'engine' | 'endpoint' | 'model'>;

/** The engine that is chosen; undefined where it is gone. */
export const chosenEngine = (
  { engine, endpoint }: Pick<ModelChoice, 'engine' | 'endpoint'>,
  engines: readonly EngineDescriptor[],
): EngineDescriptor | undefined =>
  engineOfSource(engines, { engine, ...(endpoint !== '' && { endpoint }) });

const storageKey = 'new-run';
/** Remembered from one run to the next; the others belong to one run. */
const remembered = [
  ...['setId', 'engine', 'endpoint', 'model', 'template'],
  ...['n', 'temperature', 'topP', 'maxTokens', 'seed'],
];

/** Whether two choices are the same. */
export const isSameModel = (a: ModelChoice, b: ModelChoice): boolean =>
  a.engine === b.engine && a.endpoint === b.endpoint && a.model === b.model;

/** The model that shows most: the middle of a family. */
function defaultModel(engines: readonly EngineDescriptor[]): ModelChoice {
  const [engine] = engines;
  const models = engine?.models ?? [];
  return { engine: engine?.id ?? '', endpoint: '', model: models[models.length >> 1]?.id ?? '' };
}

/** What a form begins with. */
export function startSettings(
  start: NewRunStart,
  engines: readonly EngineDescriptor[],
  limits: Limits,
): NewRunSettings {
  const defaults: NewRunSettings = {
    setId: '',
    scope: 'all',
    count: '20',
    pickSeed: '1',
    chosen: [],
    ...defaultModel(engines),
    template: '',
    n: '20',
    temperature: '0.8',
    alsoAt: '',
    topP: '1',
    maxTokens: '160',
    seed: '1',
    stop: [],
    ...limitSettings(limits),
    weak: false,
    name: '',
  };
  const { setId, run } = start;
  return {
    ...defaults,
    ...storedSettings(),
    ...(setId !== undefined && { setId }),
    ...(run && settingsOf(run)),
    ...startModel(start, engines),
  };
}

/** The model a form begins with: that of the run, or the one used last, if it is among the known. */
export function startModel(
  { run }: NewRunStart,
  engines: readonly EngineDescriptor[],
): ModelChoice {
  const usual = defaultModel(engines);
  const { engine, endpoint, model } = { ...usual, ...storedSettings() };
  const meant = [...(run ? [modelOf(run, engines)] : []), { engine, endpoint, model }];
  return meant.find((choice) => isKnown(choice, engines)) ?? usual;
}

/** What was used last, as far as it makes sense. */
const storedSettings = (): Partial<NewRunSettings> =>
  Object.fromEntries(
    Object.entries(jsonItem(storageKey)).filter(
      ([name, value]) => remembered.includes(name) && typeof value === 'string',
    ),
  );

const limitSettings = ({ timeMs, memoryMiB }: Limits) => ({
  timeSeconds: String(timeMs / 1000),
  memoryMiB: String(memoryMiB),
});

const isKnown = (choice: ModelChoice, engines: readonly EngineDescriptor[]): boolean =>
  chosenEngine(choice, engines)?.models.some(({ id }) => id === choice.model) === true;

/** What drew a run. */
function modelOf({ source }: Run, engines: readonly EngineDescriptor[]): ModelChoice {
  const { engine, endpoint = '', model = '' } = source;
  // A run judged again names the engine only through its model.
  const drawer =
    endpoint === ''
      ? (engines.find(({ models }) => models.some(({ id }) => id === model))?.id ?? engine)
      : 'openai';
  return { engine: drawer, endpoint, model };
}

/** The settings that would draw a run like this one, as far as it was drawn here. */
function settingsOf(run: Run): Partial<NewRunSettings> {
  const { source, problemSetId, plan, tests, limits } = run;
  const { params, template } = source;
  return {
    setId: problemSetId,
    scope: 'chosen',
    chosen: Object.keys(plan),
    n: String(plannedSamples(run)),
    weak: tests === 'weak',
    ...limitSettings(limits),
    ...(template && { template: template.id }),
    ...(params && {
      temperature: String(params.temperature),
      topP: String(params.topP),
      maxTokens: String(params.maxTokens),
      seed: String(params.seed),
      stop: params.stop,
    }),
  };
}

/** Remembers what the next form begins with. */
export const rememberSettings = (settings: NewRunSettings): void => {
  const kept = Object.entries(settings).filter(([name]) => remembered.includes(name));
  setJsonItem(storageKey, Object.fromEntries(kept));
};
