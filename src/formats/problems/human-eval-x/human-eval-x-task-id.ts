import { knownLanguageId, languageLabel } from '../../../core/problems/language-names.ts';

/** The language id and the number in a task id such as `JavaScript/0` or `CPP/0`; undefined for others. */
export function readHumanEvalXTaskId(
  taskId: string,
): { readonly language: string; readonly number: number } | undefined {
  const [, name = '', number = ''] = /^([\w+#]{1,20})\/(\d{1,9})$/.exec(taskId) ?? [];
  const language = knownLanguageId(name);
  return language === undefined ? undefined : { language, number: Number(number) };
}

/** The task id as HumanEval-X spells it, for the ways in which tools write one, such as `js/0`. */
export function humanEvalXTaskId(spelled: string): string | undefined {
  const read = readHumanEvalXTaskId(spelled);
  if (!read) return undefined;
  const name = read.language === 'cpp' ? 'CPP' : languageLabel(read.language);
  return `${name}/${read.number}`;
}
