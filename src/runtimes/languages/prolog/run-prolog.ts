import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import guestSource from './guest.pl';
import judgeSource from './judge.pl';
import { complaintOf } from './prolog-error.ts';
import { withoutBridge, type Solution, type Streams, type Swipl } from './swipl.ts';

/** What the runner of tests says about its progress. */
const nothing = (): void => undefined;

type Start = (to: Streams) => Promise<Swipl>;

/** Two Prologs: the program's, and the one that its tests run in, out of its reach. */
export async function runProlog(start: Start, program: LaneProgram): Promise<LaneEnding> {
  let complaints = '';
  const guest = await start({
    out: program.out,
    err: (text) => {
      complaints += text;
      program.err(text);
    },
  });
  const judge = program.tests === '' ? undefined : await start({ out: program.out, err: nothing });
  loadHelper(guest, guestSource);
  const ask = query(guest);
  const before = predicatesOf(ask);
  program.running();
  guest.FS.writeFile('/program.pl', program.solution);
  const loaded = ask("load_files(user:'/program.pl', [])");
  if (!succeeded(loaded) || /^ERROR:/m.test(complaints)) {
    return { ...failure(complaints || messageOf(loaded)), apart: true };
  }
  if (!judge) return { exitCode: 0, atEnd: true };
  return { ...runTests(judge, { ask, before }, program), apart: true };
}

type Ask = (goal: string, input?: Readonly<Record<string, unknown>>) => Solution;

/** Asks the program's Prolog, which may answer anything; one that ended itself is not asked again. */
function query(guest: Swipl): Ask {
  const prolog = withoutBridge(guest);
  return (goal, input) => prolog.query(goal, input).once();
}

const succeeded = ({ success }: Solution): boolean => success === true;
const messageOf = ({ message }: Solution): string => message ?? 'The program could not be loaded.';

function loadHelper({ FS, prolog }: Swipl, source: string): void {
  FS.writeFile('/helper.pl', source);
  const loaded = prolog.query("use_module('/helper.pl')").once();
  if (!succeeded(loaded)) throw new Error(`The harness was not loaded. ${messageOf(loaded)}`);
}

const predicatesOf = (ask: Ask): string => String(ask('door:predicates(All)')['All']);

/** The program's Prolog, and what was defined in it before the program. */
interface Guest {
  readonly ask: Ask;
  readonly before: string;
}

function runTests(
  judge: Swipl,
  { ask, before }: Guest,
  { solution, tests }: LaneProgram,
): LaneEnding {
  judge.prolog['answers'] = (text: string, skip: number, most: number): string => {
    const { Reply } = ask('door:answers(Text, Skip, Most, Reply)', {
      Text: text,
      Skip: skip,
      Most: most,
    });
    return String(Reply);
  };
  loadHelper(judge, judgeSource);
  // Keeps the lines of the tests where they are in the whole program.
  judge.FS.writeFile('/tests.pl', '\n'.repeat(solution.split('\n').length) + tests);
  const { Outcome, message } = judge.prolog
    .query("judge:judge('/tests.pl', Before, After, Outcome)", {
      Before: before,
      After: predicatesOf(ask),
    })
    .once();
  const outcome = Outcome === undefined ? (message ?? '') : textOf(Outcome);
  return outcome === 'passed' ? { exitCode: 0, atEnd: true } : failure(outcome);
}

function failure(words: string): LaneEnding {
  const error = complaintOf(words);
  const ending = { exitCode: 1, atEnd: false, error };
  return /Stack limit .*exceeded/.test(words) ? { ...ending, exhausted: 'memory' } : ending;
}

/** Texts of Prolog come as objects that hold their text. */
const textOf = (value: unknown): string => String((value as { readonly v?: unknown }).v ?? value);
