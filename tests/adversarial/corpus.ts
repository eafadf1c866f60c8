import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type VerdictKind, verdictKinds } from '../../src/core/grading/verdict.ts';
import { problems } from './problems.ts';

/** What an adversary may be after; the first part of a file's name. */
export const families = ['escape', 'forge', 'poison', 'resource', 'exit'] as const;
export type Family = (typeof families)[number];

/** A hostile program, and what has to come of it. */
export interface AdversarialSample {
  /** File name without its ending. */
  readonly name: string;
  readonly family: Family;
  readonly problem: string;
  /** The judge that has to decide. */
  readonly judge: 'replay' | 'nonce';
  /** Verdicts that are right; one of them must be given. */
  readonly expected: readonly VerdictKind[];
  readonly why: string;
  readonly program: string;
}

const folder = import.meta.dirname;

/** Looks for whatever a sample before it left behind; prints what it sees. */
export const canary: string = readFileSync(join(folder, 'canary.py'), 'utf8');

/** Every sample of the corpus, by name; throws on a header that is not complete. */
export function readCorpus(): AdversarialSample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.py') && file !== 'canary.py')
    .sort()
    .map((file) =>
      readSample(file.slice(0, -'.py'.length), readFileSync(join(folder, file), 'utf8')),
    );
}

function readSample(name: string, text: string): AdversarialSample {
  const header = new Map(
    [...text.matchAll(/^# (\w+): (.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
  );
  const field = (key: string): string => {
    const value = header.get(key);
    if (value === undefined) throw new Error(`${name}.py has no "# ${key}:"`);
    return value;
  };
  const family = families.find((each) => name.startsWith(`${each}-`));
  if (!family) throw new Error(`${name}.py is of no family`);
  const problem = field('problem');
  if (!(problem in problems)) throw new Error(`${name}.py: there is no problem "${problem}"`);
  const judge = field('judge');
  if (judge !== 'replay' && judge !== 'nonce') throw new Error(`${name}.py: judge "${judge}"`);
  const expected = readExpected(name, field('expect'));
  return { name, family, problem, judge, expected, why: field('why'), program: text };
}

/** `not passed` leaves out the verdicts by which a sample would escape from n. */
function readExpected(name: string, text: string): VerdictKind[] {
  return text.split(' or ').flatMap((word): VerdictKind[] => {
    if (word === 'not passed') return ['failed', 'timed-out', 'crashed'];
    const kind = verdictKinds.find((each) => each === word);
    if (!kind) throw new Error(`${name}.py: expect "${text}"`);
    return [kind];
  });
}
