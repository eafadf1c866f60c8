import { said } from '../../said.ts';
import type { Candidate } from './candidate.ts';
import type { ReasonCode } from './reasons.ts';

/** Which blocks of an answer are its code. */
export interface Choice {
  /** In the order of the answer; the chosen one and those it needs. */
  readonly parts: readonly Candidate[];
  /** The one that defines the function, or is its body. */
  readonly main: Candidate;
  readonly form: 'completion' | 'solution';
  readonly reason: ReasonCode;
  readonly detail?: string;
}

/**
 * The block that defines the function: the first with a body, or the last of those announced as a
 * correction; with it, blocks that define what it needs. Undefined where none defines it.
 */
export function chooseDefinition(
  candidates: readonly Candidate[],
  entryPoint: string | undefined,
): Choice | undefined {
  const defining = candidates.filter(({ defines }) => defines !== 'no');
  const whole = defining.filter(({ defines }) => defines === 'whole');
  const corrected = whole.slice(1).findLast(({ block }) => correction.test(block.before));
  const main = corrected ?? whole[0] ?? defining.findLast(isUnfinished) ?? defining[0];
  if (!main) return undefined;
  const continued = main.defines === 'whole' ? undefined : continuation(candidates, main);
  const parts = continued ? [main, continued] : withNeeded(candidates, main, entryPoint);
  const basics = { parts, main, form: 'solution' } as const;
  if (parts.length > 1) return { ...basics, reason: 'fences-joined', detail: `${parts.length}` };
  if (whole.length > 1) {
    const detail = corrected ? said`the one announced as a correction` : said`the first of them`;
    return { ...basics, reason: 'several-answers', detail };
  }
  return { ...basics, ...place(candidates, main, entryPoint) };
}

/** Where a block was found, as a reason. */
export function place(
  candidates: readonly Candidate[],
  { block }: Candidate,
  entryPoint: string | undefined,
): { readonly reason: ReasonCode; readonly detail?: string } {
  if (block.source === 'plain') return { reason: 'no-fence' };
  if (!block.closed) return { reason: 'unclosed-fence' };
  if (candidates.length === 1) return { reason: 'fence' };
  return { reason: 'fence-chosen', detail: entryPoint ? `\`${entryPoint}\`` : said`a function` };
}

const isUnfinished = ({ defines }: Candidate): boolean => defines === 'unfinished';

/** Words with which models announce that what follows replaces what they gave before. */
export const correction =
  /\b(?:correct(?:ed|ion)|fix(?:ed|es)?|revised|updated|final|complete|full|mistake|oops|wait|putting it (?:all )?together)\b/i;

/** The indented block that goes on with a function whose block ends before its body. */
const continuation = (candidates: readonly Candidate[], main: Candidate): Candidate | undefined =>
  candidates.slice(candidates.indexOf(main) + 1).find(({ isBody }) => isBody);

/** The block with those that define what it, or they, mention and do not define themselves. */
function withNeeded(
  candidates: readonly Candidate[],
  main: Candidate,
  entryPoint: string | undefined,
): Candidate[] {
  const owners = ownersOf(candidates);
  const parts = new Set([main]);
  const own = new Set([entryPoint, ...main.statements.flatMap(({ binds }) => binds)]);
  // A set may grow while it is walked: what was added is looked at in its turn.
  for (const part of parts) {
    for (const name of mentioned(part)) {
      const owner = own.has(name) ? undefined : owners.get(name);
      if (owner) parts.add(owner);
    }
  }
  return candidates.filter((candidate) => parts.has(candidate));
}

const mentioned = ({ statements }: Candidate): string[] =>
  statements.flatMap(({ names }) => [...names]);

/** Which block offers a name; the first where several do. */
function ownersOf(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const owners = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (candidate.block.language === 'other' || candidate.defines !== 'no') continue;
    for (const name of offered(candidate)) if (!owners.has(name)) owners.set(name, candidate);
  }
  return owners;
}

/** Names other blocks may rely on: functions, classes, imports and constants. */
const offered = ({ statements }: Candidate): string[] =>
  statements.flatMap(({ kind, binds }) =>
    kind === 'assignment' ? binds.filter((name) => /^_?[A-Z][A-Z\d_]*$/.test(name)) : binds,
  );
