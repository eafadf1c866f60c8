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
  const what = `${m.words_problems({ count: problems })} in ${label}`;
  return problems === 1
    ? `${what} does not run here, because ${reason}: it is marked “does not run here” and counts in no average.`
    : `${what} do not run here, because ${reason}: they are marked “does not run here” and count in no average.`;
}
