import { saidOfLanguage } from './said-of-languages.ts';
import { m } from '../../messages/messages.js';
import type { Fidelity } from '../../runtimes/language.ts';
import type { NotHereNeed } from './language-needs.ts';

/** How close what runs here is to what benchmarks mean by the language, in words. */
export const fidelityText = (fidelity: Fidelity): string => fidelities[fidelity]();

const fidelities: Readonly<Record<Fidelity, () => string>> = {
  reference: m.settings_fidelity_reference,
  interpreter: m.settings_fidelity_interpreter,
  subset: m.settings_fidelity_subset,
};

/** What becomes of problems whose language does not run here, and why. */
export function notHereText({ label, reason, problems }: NotHereNeed): string {
  const words = {
    problems: m.words_problems({ count: problems }),
    language: label,
    reason: saidOfLanguage(reason),
  };
  return problems === 1 ? m.words_not_here_one(words) : m.words_not_here_many(words);
}
