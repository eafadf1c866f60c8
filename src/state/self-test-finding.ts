import { m } from '../messages/messages.js';
import { numberText } from './library-words.ts';
import { markText } from './verdict-words.ts';
import type { Verdict } from '../core/grading/verdict.ts';
import type { Attack, Goal, Guard } from './self-test-attack.ts';

/** What came of one attack. `unclear` is neither: the attack did not get as far as it should. */
export interface Finding {
  readonly outcome: 'held' | 'broken' | 'unclear';
  readonly verdict: Verdict;
  /** Who stopped it, where that is known. */
  readonly by?: Guard;
  /** What happened, in one sentence. */
  readonly how: () => string;
}

/** How a program ended, in the words the attacks name their ends by: `failed: OSError`. */
export function fateOf(verdict: Verdict): string {
  if (verdict.kind === 'failed') return `failed: ${verdict.error.type}`;
  if (verdict.kind === 'crashed') return `crashed: ${verdict.cause}`;
  return verdict.kind;
}

const breaches: Readonly<Record<Goal, () => string>> = {
  escape: m.settings_sandbox_breach_escape,
  forge: m.settings_sandbox_breach_forge,
  exhaust: m.settings_sandbox_breach_exhaust,
  poison: m.settings_sandbox_breach_poison,
};

/** What the verdict on an attack, and those on the canaries after it, say about the sandbox. */
export function findingOf(
  { goal, stops }: Attack,
  verdict: Verdict,
  canaries: readonly Verdict[],
): Finding {
  const stop = stops[fateOf(verdict)];
  if (verdict.kind === 'passed' && !stop) {
    return { outcome: 'broken', verdict, how: breaches[goal] };
  }
  const harmed = canaries.find(({ kind }) => kind === 'failed' || kind === 'crashed');
  if (harmed) return { outcome: 'broken', verdict, how: () => harmText(harmed) };
  const unread = canaries.find(({ kind }) => kind !== 'passed');
  if (unread) {
    const how = () => m.settings_sandbox_unread({ verdict: markText(unread.kind) });
    return { outcome: 'unclear', verdict, how };
  }
  if (stop) return { outcome: 'held', verdict, ...stop };
  return { outcome: 'unclear', verdict, how: () => strangeEnd(verdict) };
}

function harmText(canary: Verdict): string {
  const found = canary.kind === 'failed' ? canary.error.returned : undefined;
  return found === undefined
    ? m.settings_sandbox_harm_broke({ message: messageOf(canary) })
    : m.settings_sandbox_harm_found({ found });
}

/** A slow device or another browser may end an attack in a way that proves nothing. */
function strangeEnd(verdict: Verdict): string {
  return m.settings_sandbox_strange({ message: messageOf(verdict) });
}

function messageOf(verdict: Verdict): string {
  if (verdict.kind === 'failed') {
    const { type, message } = verdict.error;
    return message === '' ? type : `${type}: ${message}`;
  }
  return 'message' in verdict ? verdict.message : markText(verdict.kind);
}

/**
 * The result in one line, once every attack has been tried: `13 of 13 held; …`. `outside` is what
 * the page saw of them, in words.
 */
export function summaryText(findings: readonly Finding[], outside: readonly string[]): string {
  const count = (outcome: Finding['outcome']) =>
    findings.filter((finding) => finding.outcome === outcome).length;
  const [held, broken, unclear] = [count('held'), count('broken'), count('unclear')];
  const parts = [
    m.settings_sandbox_sum_held({ held: numberText(held), all: numberText(findings.length) }),
  ];
  if (broken > 0) parts.push(m.settings_sandbox_sum_broken({ count: numberText(broken) }));
  if (unclear > 0) parts.push(m.settings_sandbox_sum_unclear({ count: numberText(unclear) }));
  parts.push(...outside);
  if (parts.length === 1) parts.push(m.settings_sandbox_sum_none());
  return `${parts.join('; ')}.`;
}
