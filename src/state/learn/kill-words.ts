import type { KillTarget } from '../../lessons/kill-target.ts';
import type { MutationRule } from '../../lessons/mutants.ts';
import { m } from '../../messages/messages.js';
import { numberText } from '../library-words.ts';
import type { OwnTest } from './kill-trial.svelte.ts';

const rules: Readonly<Record<MutationRule, () => string>> = {
  dropped: m.weak_rule_dropped,
  opposite: m.weak_rule_opposite,
  relative: m.weak_rule_relative,
  emptied: m.weak_rule_emptied,
  default: m.weak_rule_default,
};

/** What a wrong program is called: what was changed in it, or how often it was drawn. */
export const targetText = ({ rule, count }: KillTarget): string =>
  rule === undefined ? m.weak_sample_times({ count }) : rules[rule]();

/** What an assertion of the reader's own does, in one sentence; `all` is how many programs there are. */
export function ownTestText({ counts, why, killed }: OwnTest, all: number): string {
  if (!counts) return m.weak_own_wrong({ why });
  if (killed.length === 0) return m.weak_own_none();
  return m.weak_own_kills({ killed: numberText(killed.length), all: numberText(all) });
}
