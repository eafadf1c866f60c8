import { saidOf } from './said/said-of.svelte.ts';
import type { Limits } from '../core/grading/limits.ts';
import type { Run } from '../core/grading/run.ts';
import { messageOf } from '../core/message-of.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import type { EngineDescriptor } from '../engines/engine.ts';
import { draftIssues } from './check-draft.ts';
import { limitsOf, sameParams, scopeOf, sourceOf } from './draft-parts.ts';
import {
  chosenEngine,
  isSameModel,
  rememberSettings,
  startModel,
  startSettings,
  type ModelChoice,
  type NewRunSettings,
  type NewRunStart,
} from './new-run-settings.ts';
import { typedNumber } from './number-issue.ts';
import { pickProblems, problemsAt } from './pick-problems.ts';
import type { DraftIssues, DrawnSource, RunDraft } from './run-draft.ts';
import { PromptChoice } from './prompt-choice.svelte.ts';
import { estimateTime, speedKey, speedOf, type TimeEstimate } from './run-speeds.ts';
import { SpeedMeasure } from './speed-measure.svelte.ts';
import { StopChoice } from './stop-choice.svelte.ts';
import { editOf } from './template-edits.ts';
import { temperaturesIssue, typedNumbers } from './temperatures.ts';

/** What the form needs of the rest of the house. */
export interface NewRunParts {
  readonly engines: () => readonly EngineDescriptor[];
  /** Resolves once `engines` has all models that are here. */
  readonly modelsKnown: () => Promise<void>;
  readonly sets: () => Promise<readonly ProblemSet[]>;
  readonly problems: (setId: string) => Promise<readonly Problem[]>;
  readonly createRun: (draft: RunDraft) => Promise<Run>;
  /** What programs may use where nobody says otherwise. */
  readonly limits: () => Limits;
  /** Draws one answer and notes how fast that was; throws a sentence where that cannot be. */
  readonly measure: (source: DrawnSource, problem: Problem, signal: AbortSignal) => Promise<void>;
}

/** The form of a run that is about to be made. */
export class NewRun {
  readonly #parts: NewRunParts;
  readonly #like: Run | undefined;
  readonly #limits: Limits;
  #settings = $state.raw() as NewRunSettings;
  #sets = $state.raw<readonly ProblemSet[]>();
  #problems = $state.raw<readonly Problem[]>();
  #error = $state<string>();
  /** The model it is to begin with, of those that are known. */
  readonly #meantModel: () => ModelChoice;

  constructor(parts: NewRunParts, start: NewRunStart) {
    this.#parts = parts;
    this.#like = start.run;
    this.#limits = start.run?.limits ?? parts.limits();
    this.#settings = startSettings(start, parts.engines(), this.#limits);
    const given = start.run?.source.template;
    this.prompt = new PromptChoice(
      () => ({ engine: this.engine, model: this.model, problems: this.pickedProblems }),
      this.#settings.template,
      given && editOf(given),
    );
    this.#meantModel = () => startModel(start, parts.engines());
  }

  /** How the problems are put to the model. */
  readonly prompt: PromptChoice;
  /** Where an answer ends: kept in the template, or in the parameters where there is none. */
  readonly stops = new StopChoice({
    get: () => this.prompt.template?.stops ?? this.#settings.stop,
    set: (stops) => {
      if (this.prompt.template) this.prompt.edit({ stops });
      else this.set({ stop: stops });
    },
  });
  readonly measure = new SpeedMeasure((signal) => this.#measure(signal));

  readonly model = $derived.by(() =>
    this.engine?.models.find(({ id }) => id === this.#settings.model),
  );
  readonly engine = $derived.by(() => chosenEngine(this.#settings, this.#parts.engines()));
  /** Task ids of the run. */
  readonly picked = $derived.by(() => {
    const all = (this.#problems ?? []).map(({ taskId }) => taskId);
    return pickProblems(all, scopeOf(this.#settings));
  });
  /** The problems of the run. */
  readonly pickedProblems = $derived.by(() => problemsAt(this.#problems ?? [], this.picked));
  /** Whether every problem of the run has weak tests to be judged by. */
  readonly canBeWeak = $derived.by(() => this.pickedProblems.every(({ weakTests }) => weakTests));
  readonly alsoAtIssue = $derived.by(() => temperaturesIssue(this.#settings.alsoAt));
  /** Temperatures of the further runs. */
  readonly alsoAt = $derived.by(() =>
    typedNumbers(this.#settings.alsoAt).filter(
      (temperature) => temperature !== typedNumber(this.#settings.temperature),
    ),
  );
  readonly samples = $derived.by(
    () => this.picked.length * typedNumber(this.#settings.n) * (1 + this.alsoAt.length),
  );
  readonly issues = $derived.by((): DraftIssues => {
    if (this.#problems === undefined) return {};
    return draftIssues(this.#draft(), this.pickedProblems, this.#parts.engines());
  });
  readonly isReady = $derived.by(
    () =>
      this.#problems !== undefined &&
      Object.keys(this.issues).length === 0 &&
      this.stops.issue === undefined &&
      this.alsoAtIssue === undefined,
  );
  /** How fast the model was when it drew last; looked up anew after each measurement. */
  readonly speed = $derived.by(() =>
    this.measure.done < 0 ? undefined : speedOf(speedKey(sourceOf(this.#settings))),
  );
  /** Undefined where nothing is known of how fast a model draws. */
  readonly time = $derived.by((): TimeEstimate | undefined => {
    const canGuess = this.engine?.capabilities.forms.length === 0;
    return this.speed || canGuess ? estimateTime(this.speed, this.samples) : undefined;
  });
  /** Whether it would only draw the samples of the run it is made after once more. */
  readonly isRepeat = $derived.by(() => {
    const { source } = this.#draft();
    const { model, endpoint, params } = this.#like?.source ?? {};
    if (source.kind !== 'model' || source.model !== model || params === undefined) return false;
    if (source.endpoint !== endpoint || this.prompt.isEdited) return false;
    return sameParams(source.params, params);
  });

  get settings(): NewRunSettings {
    return this.#settings;
  }

  /** Every model, engine by engine. */
  get engines(): readonly EngineDescriptor[] {
    return this.#parts.engines();
  }

  /** Undefined until they are read. */
  get sets(): readonly ProblemSet[] | undefined {
    return this.#sets;
  }

  /** The problems of the chosen set; undefined until they are read. */
  get problems(): readonly Problem[] | undefined {
    return this.#problems;
  }

  /** Why the run could not be made, in a sentence. */
  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  /** Reads what can be chosen. */
  open = async (): Promise<void> => {
    await Promise.all([this.#openSet(), this.#beginModel()]);
  };

  set = (changes: Partial<NewRunSettings>): void => {
    this.#settings = { ...this.#settings, ...changes };
  };

  /** Takes another problem set; what was chosen of the last one is dropped. */
  chooseSet = async (setId: string): Promise<void> => {
    this.set({ scope: this.#settings.scope === 'chosen' ? 'all' : this.#settings.scope });
    await this.#read(setId);
    this.set({ chosen: [], weak: this.#settings.weak && this.canBeWeak });
  };

  /** Takes another model, and an answer's length that suits it. */
  chooseModel = (choice: ModelChoice): void => {
    const before = this.engine?.capabilities.forms.length;
    this.set(choice);
    const after = this.engine?.capabilities.forms.length;
    if (before !== after) this.set({ maxTokens: after === 0 ? '160' : '1024' });
  };

  toggle = (taskId: string): void => {
    const { chosen } = this.#settings;
    const without = chosen.filter((id) => id !== taskId);
    this.set({ chosen: without.length < chosen.length ? without : [...chosen, taskId] });
  };

  /** Stores the runs, one per temperature; none, with the reason in `error`, where that cannot be. */
  create = async (): Promise<readonly Run[]> => {
    this.#error = undefined;
    const runs: Run[] = [];
    try {
      for (const draft of this.#drafts()) runs.push(await this.#parts.createRun(draft));
      rememberSettings({ ...this.#settings, template: this.prompt.template?.id ?? '' });
      this.prompt.remember();
      return runs;
    } catch (cause) {
      this.#error = messageOf(cause);
      return [];
    }
  };

  async #openSet(): Promise<void> {
    this.#sets = await this.#parts.sets();
    const wanted = this.#sets.find(({ id }) => id === this.#settings.setId) ?? this.#sets[0];
    if (wanted) await this.#read(wanted.id);
    if (this.#settings.chosen.length === this.#problems?.length) this.set({ scope: 'all' });
  }

  /** Begins with the model that was meant, where it turns out to be here and none was chosen since. */
  async #beginModel(): Promise<void> {
    const before = this.#settings;
    await this.#parts.modelsKnown();
    if (isSameModel(before, this.#settings)) this.set(this.#meantModel());
  }

  #drafts(): RunDraft[] {
    const draft = this.#draft();
    const { name, source } = draft;
    if (source.kind !== 'model') return [draft];
    const others = this.alsoAt.map((temperature): RunDraft => {
      const params = { ...source.params, temperature };
      const own = name === undefined ? {} : { name: `${name}, T = ${temperature}` };
      return { ...draft, ...own, source: { ...source, params } };
    });
    return [draft, ...others];
  }

  async #read(setId: string): Promise<void> {
    this.set({ setId });
    const problems = await this.#parts.problems(setId);
    // Another set may have been chosen meanwhile.
    if (this.#settings.setId === setId) this.#problems = problems;
  }

  async #measure(signal: AbortSignal): Promise<void> {
    const [problem] = this.pickedProblems;
    if (problem) await this.#parts.measure(this.#source(), problem, signal);
  }

  #source(): DrawnSource {
    const { template } = this.prompt;
    const source = sourceOf(this.#settings);
    // A template has its stop sequences itself.
    return template ? { ...source, template, params: { ...source.params, stop: [] } } : source;
  }

  #draft(): RunDraft {
    const { setId, name, n, weak, scope } = this.#settings;
    return {
      problemSetId: setId,
      n: typedNumber(n),
      source: this.#source(),
      limits: limitsOf(this.#settings, this.#limits),
      ...(scope !== 'all' && { taskIds: this.picked }),
      ...(name.trim() !== '' && { name }),
      ...(weak && { tests: 'weak' }),
    };
  }
}
