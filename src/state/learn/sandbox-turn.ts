import type { Grader } from '../../runtimes/grader.ts';
import { m } from '../../messages/messages.js';
import { whenItsTurn } from '../../storage/run-lock.ts';
import type { PythonHost } from '../python-host.ts';
import { unlessAborted } from '../self-test-abort.ts';

/** Where a turn stands before it works. */
export type TurnPhase = 'waiting' | 'starting' | 'judging';

/** What a few programs may take at most; a sandbox that was ended by others never answers. */
const patienceMs = 60_000;

/**
 * Judges in the page's own sandbox, while no run does; rejects with a sentence where the sandbox
 * cannot start or does not answer.
 */
export async function sandboxTurn<Result>(
  python: Pick<PythonHost, 'get'>,
  tell: (phase: TurnPhase) => void,
  work: (grader: Grader) => Promise<Result>,
): Promise<Result> {
  const { signal } = new AbortController();
  const onWait = (): void => {
    tell('waiting');
  };
  const done = await whenItsTurn({ signal, onWait }, async () => {
    tell('starting');
    const grader = await python.get();
    tell('judging');
    return { result: await answered(work(grader)) };
  });
  if (!done) throw new Error(m.attack_no_answer());
  return done.result;
}

function answered<Result>(work: Promise<Result>): Promise<Result> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort(new Error(m.attack_no_answer()));
  }, patienceMs);
  return unlessAborted(abort.signal, work).finally(() => {
    clearTimeout(timer);
  });
}
