import type { Verdict } from '../../core/grading/verdict.ts';
import { m } from '../../messages/messages.js';
import type { Attack, Guard } from '../self-test-attack.ts';
import type { Finding } from '../self-test-finding.ts';

/** What a guard is called and what it does, in the language of the page. */
export interface GuardWords {
  readonly name: () => string;
  readonly does: () => string;
}

/** The walls around a program, from the outermost in. */
export const guardWords: Readonly<Record<Guard, GuardWords>> = {
  'The browser': { name: m.attack_browser, does: m.attack_browser_does },
  'The frame’s policy': { name: m.attack_policy, does: m.attack_policy_does },
  'The supervisor': { name: m.attack_supervisor, does: m.attack_supervisor_does },
  'The memory cap': { name: m.attack_cap, does: m.attack_cap_does },
  'The judge': { name: m.attack_judge, does: m.attack_judge_does },
  'The lane': { name: m.attack_lane, does: m.attack_lane_does },
};

interface AttackWords {
  readonly title: () => string;
  readonly tries: () => string;
  /** What stopped it; absent where that depends on how it ended. */
  readonly how?: () => string;
}

const words: Readonly<Record<string, AttackWords>> = {
  fetch: { title: m.attack_fetch, tries: m.attack_fetch_tries, how: m.attack_fetch_how },
  request: { title: m.attack_request, tries: m.attack_request_tries, how: m.attack_request_how },
  socket: { title: m.attack_socket, tries: m.attack_socket_tries, how: m.attack_socket_how },
  storage: { title: m.attack_storage, tries: m.attack_storage_tries, how: m.attack_storage_how },
  message: { title: m.attack_message, tries: m.attack_message_tries, how: m.attack_message_how },
  equality: {
    title: m.attack_equality,
    tries: m.attack_equality_tries,
    how: m.attack_equality_how,
  },
  frames: { title: m.attack_frames, tries: m.attack_frames_tries, how: m.attack_frames_how },
  exit: { title: m.attack_exit, tries: m.attack_exit_tries, how: m.attack_exit_how },
  loop: { title: m.attack_loop, tries: m.attack_loop_tries },
  memory: { title: m.attack_memory, tries: m.attack_memory_tries },
  recursion: { title: m.attack_recursion, tries: m.attack_recursion_tries },
  output: { title: m.attack_output, tries: m.attack_output_tries, how: m.attack_output_how },
  builtin: { title: m.attack_builtin, tries: m.attack_builtin_tries, how: m.attack_builtin_how },
  file: { title: m.attack_file, tries: m.attack_file_tries, how: m.attack_file_how },
};

/** What an attack is called. */
export const attackTitle = ({ id, title }: Attack): string => words[id]?.title() ?? title;

/** What it does, in one sentence. */
export const attackTries = ({ id, tries }: Attack): string => words[id]?.tries() ?? tries;

/** What came of it, in one sentence. */
export function findingText({ id }: Attack, finding: Finding): string {
  if (finding.outcome === 'broken') return m.attack_broken({ how: finding.how });
  if (finding.outcome === 'unclear') return m.attack_unclear({ how: finding.how });
  return words[id]?.how?.() ?? howItEnded(finding.verdict) ?? finding.how;
}

function howItEnded(verdict: Verdict): string | undefined {
  if (verdict.kind === 'timed-out') return m.attack_how_clock();
  if (verdict.kind === 'crashed') {
    return verdict.cause === 'memory' ? m.attack_how_memory() : m.attack_how_stack();
  }
  return verdict.kind === 'failed' ? m.attack_how_recursion() : undefined;
}

/** A verdict in one word, in the language of the page. */
export function verdictText({ kind }: Verdict): string {
  if (kind === 'passed') return m.attack_verdict_passed();
  if (kind === 'failed') return m.attack_verdict_failed();
  if (kind === 'timed-out') return m.attack_verdict_timed_out();
  return kind === 'crashed' ? m.attack_verdict_crashed() : m.attack_verdict_other();
}
