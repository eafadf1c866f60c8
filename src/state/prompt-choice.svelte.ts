import type { Problem } from '../core/problems/problem.ts';
import { checkTemplate } from '../core/sampling/prompts/check-template.ts';
import type { PromptTemplate, RenderedPrompt } from '../core/sampling/prompts/prompt-template.ts';
import { renderPrompt } from '../core/sampling/prompts/render-prompt.ts';
import type { EngineDescriptor, EngineModel } from '../engines/engine.ts';
import { templatesOf } from './choose-template.ts';
import {
  editOf,
  rememberEdit,
  rememberedEdit,
  withEdit,
  type TemplateEdit,
} from './template-edits.ts';

/** What a prompt is chosen for. */
export interface PromptSubject {
  readonly engine: EngineDescriptor | undefined;
  readonly model: EngineModel | undefined;
  readonly problems: readonly Problem[];
}

const isSoundFor =
  (problems: readonly Problem[]) =>
  (template: PromptTemplate): boolean =>
    checkTemplate(template, problems).every(({ level }) => level !== 'error');

/** How the problems of a run that is about to be made are put: a template, and changes to it. */
export class PromptChoice {
  readonly #subject: () => PromptSubject;
  #id = $state('');
  #edits = $state.raw<Readonly<Record<string, TemplateEdit | undefined>>>({});

  /** `given` is the template of the run that this one is made after. */
  constructor(subject: () => PromptSubject, id: string, given?: TemplateEdit) {
    this.#subject = subject;
    this.#id = id;
    if (given) this.#edits = { [id]: given };
  }

  /** Templates that suit model and problems, the default first; none where none is needed. */
  readonly options = $derived.by(() => {
    const { engine, model, problems } = this.#subject();
    const suited = templatesOf(engine, model, problems[0]?.promptKind ?? 'code');
    // One that lacks something in these problems, such as their tests, is no default.
    const sound = suited.filter(isSoundFor(problems));
    return [...sound, ...suited.filter((template) => !sound.includes(template))];
  });
  readonly #original = $derived.by(
    () => this.options.find(({ id }) => id === this.#id) ?? this.options[0],
  );
  /** What the run will carry; undefined where the engine takes no templates. */
  readonly template = $derived.by(() => {
    const original = this.#original;
    if (!original) return undefined;
    const edits = this.#edits;
    const edit = original.id in edits ? edits[original.id] : rememberedEdit(original.id);
    return withEdit(original, edit);
  });
  readonly isEdited = $derived.by(() => this.template !== this.#original);
  /** What is wrong with it for these problems, errors first. */
  readonly issues = $derived.by(() =>
    this.template ? checkTemplate(this.template, this.#subject().problems) : [],
  );
  /** What the model is given for the first problem; undefined where that cannot be made. */
  readonly preview = $derived.by((): RenderedPrompt | undefined => {
    const [problem] = this.#subject().problems;
    const isBroken = this.issues.some(({ level }) => level === 'error');
    return problem && this.template && !isBroken ? renderPrompt(this.template, problem) : undefined;
  });

  choose = (id: string): void => {
    this.#id = id;
  };

  edit = (changes: Partial<TemplateEdit>): void => {
    if (!this.template) return;
    const { id } = this.template;
    this.#edits = { ...this.#edits, [id]: { ...editOf(this.template), ...changes } };
  };

  /** Takes the template as it came. */
  reset = (): void => {
    if (this.template) this.#edits = { ...this.#edits, [this.template.id]: undefined };
  };

  /** Keeps the changes for the next run. */
  remember = (): void => {
    const { template } = this;
    if (template) rememberEdit(template.id, this.isEdited ? editOf(template) : undefined);
  };
}
