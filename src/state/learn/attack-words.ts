import { m } from '../../messages/messages.js';
import type { Guard } from '../self-test-attack.ts';
import type { Finding } from '../self-test-finding.ts';

/** What a guard is called and what it does, in the language of the page. */
export interface GuardWords {
  readonly name: () => string;
  readonly does: () => string;
}

/** The walls around a program, from the outermost in. */
export const guardWords: Readonly<Record<Guard, GuardWords>> = {
  browser: { name: m.settings_guard_browser, does: m.attack_browser_does },
  policy: { name: m.settings_guard_policy, does: m.attack_policy_does },
  supervisor: { name: m.settings_guard_supervisor, does: m.attack_supervisor_does },
  cap: { name: m.settings_guard_cap, does: m.attack_cap_does },
  judge: { name: m.settings_guard_judge, does: m.attack_judge_does },
  lane: { name: m.settings_guard_lane, does: m.attack_lane_does },
};

/** What came of an attack, in one sentence. */
export function findingText({ outcome, how }: Finding): string {
  if (outcome === 'broken') return m.attack_broken({ how: how() });
  return outcome === 'unclear' ? m.attack_unclear({ how: how() }) : how();
}
