import { said } from '../core/said.ts';
import * as v from 'valibot';
import type { PromptTemplate } from '../core/sampling/prompts/prompt-template.ts';
import { jsonItem, setJsonItem } from './json-item.ts';

/** The parts of a template that people edit. */
export type TemplateEdit = Required<
  Pick<PromptTemplate, 'system' | 'text' | 'answerStart' | 'stops'>
>;

const storageKey = 'template-edits';

const schema = v.object({
  system: v.string(),
  text: v.string(),
  answerStart: v.string(),
  stops: v.array(v.string()),
});

/** The parts of a template as they are. */
export const editOf = (
  template: Pick<PromptTemplate, 'system' | 'text' | 'answerStart' | 'stops'>,
): TemplateEdit => ({
  system: template.system ?? '',
  text: template.text,
  answerStart: template.answerStart,
  stops: template.stops,
});

/** Whether two edits make the same prompts. */
const isSame = (a: TemplateEdit, b: TemplateEdit): boolean =>
  JSON.stringify(editOf(a)) === JSON.stringify(editOf(b));

/** A template with somebody's changes; the template itself where there are none. */
export function withEdit(template: PromptTemplate, edit: TemplateEdit | undefined): PromptTemplate {
  if (!edit || isSame(editOf(template), edit)) return template;
  return { ...template, ...edit, title: said`${template.title}, edited` };
}

/** The changes this browser remembers for a template; undefined for none. */
export function rememberedEdit(id: string): TemplateEdit | undefined {
  const read = v.safeParse(schema, jsonItem(storageKey)[id]);
  return read.success ? read.output : undefined;
}

/** Remembers the changes to a template; undefined forgets them. */
export function rememberEdit(id: string, edit: TemplateEdit | undefined): void {
  const others = Object.entries(jsonItem(storageKey)).filter(([known]) => known !== id);
  setJsonItem(storageKey, Object.fromEntries(edit ? [...others, [id, edit]] : others));
}
