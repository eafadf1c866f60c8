import { knownLanguageId, languageId } from '../../../core/problems/language-names.ts';
import { readHumanEvalXTaskId } from '../human-eval-x/human-eval-x-task-id.ts';

/**
 * Our task id of a MultiPL-E problem: its files name a problem alike in every language, so the id
 * says both, as in `HumanEval_23_strlen/javascript`. An id of HumanEval-X says its language already.
 */
export function multiPlETaskId(name: string, language: string): string {
  const id = languageId(language);
  return readHumanEvalXTaskId(name)?.language === id ? name : `${name}/${id}`;
}

/** The name in a task id of ours, without the language; an id that has none as it is. */
export function multiPlEName(taskId: string): string {
  const at = taskId.lastIndexOf('/');
  return at > 0 && readHumanEvalXTaskId(taskId) === undefined ? taskId.slice(0, at) : taskId;
}

/** Our task id where a samples file writes the language in another way, as in `…_strlen/js`. */
export function readMultiPlETaskId(spelled: string): string | undefined {
  const at = spelled.lastIndexOf('/');
  const language = at > 0 ? knownLanguageId(spelled.slice(at + 1)) : undefined;
  return language === undefined ? undefined : multiPlETaskId(spelled.slice(0, at), language);
}

/** Whether this is a name such as MultiPL-E gives, which a language must be added to. */
export const isMultiPlEName = (taskId: string): boolean => /^[A-Za-z]+_\d{1,9}_\w+$/.test(taskId);
