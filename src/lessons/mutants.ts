/** What was done to a program to break it a little. */
export type MutationRule = 'dropped' | 'opposite' | 'relative' | 'emptied' | 'default';

/** A program that differs from another in one place. */
export interface Mutant {
  /** Unique among the mutants of one program: `opposite 1`. */
  readonly id: string;
  readonly rule: MutationRule;
  readonly code: string;
}

/** What stands in a program, and what stands there in a mutant of it. */
interface Replacement {
  readonly rule: MutationRule;
  readonly find: RegExp;
  readonly put: string;
}

const replacements: readonly Replacement[] = [
  // A step that assigns is left out; what comes after it still has its name.
  { rule: 'dropped', find: /^ +(\w+) = .*\b\1\b.*\n/gm, put: '' },
  { rule: 'opposite', find: /\.lower\(\)/g, put: '.upper()' },
  { rule: 'opposite', find: /removesuffix/g, put: 'removeprefix' },
  { rule: 'relative', find: /removesuffix/g, put: 'rstrip' },
  { rule: 'relative', find: /\.lower\(\)/g, put: '.casefold()' },
  { rule: 'emptied', find: /"[^"\n]+"/g, put: '""' },
  { rule: 'default', find: /\.split\("[^"\n]+"\)/g, put: '.split()' },
];

/** Every mutant of a program by these rules: each changes one place, one at a time. */
export function mutantsOf(code: string): readonly Mutant[] {
  const counts = new Map<MutationRule, number>();
  return replacements.flatMap(({ rule, find, put }) =>
    [...code.matchAll(find)].map(({ index, 0: found }) => {
      const number = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, number);
      const changed = code.slice(0, index) + put + code.slice(index + found.length);
      return { id: `${rule} ${number}`, rule, code: changed };
    }),
  );
}
