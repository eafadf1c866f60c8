import { languageId } from '../../../core/problems/language-names.ts';
import { Sha256 } from '../../bytes/sha256.ts';

/**
 * Our task id of an AutoCodeBench problem, which has none: the language and the beginning of the
 * question's SHA-256. Its own runner tells problems apart by the question without blanks around it.
 */
export function autoCodeBenchTaskId(question: string, language: string): string {
  const digest = new Sha256().update(question.trim()).hex();
  return `AutoCodeBench/${languageId(language)}/${digest.slice(0, 12)}`;
}
