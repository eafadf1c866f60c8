import { as64Bit } from './as-64-bit.ts';
import type { Dialect } from './compile.ts';

/** The text to compile, and whether its `main` is one that tells when it has come to its end. */
export interface JudgedSource {
  readonly source: string;
  readonly watched: boolean;
}

const main =
  /^[^\S\n]*(?:signed\s+|static\s+)?(?:int|auto)\s+main\s*\([^)]*\)\s*(?:->\s*int\s*)?\{/m;

/** Words that a solution could define as macros to turn the tests into something else. */
const keywords: Readonly<Record<Dialect, string>> = {
  c: 'int long char float double void unsigned const if else return for while sizeof struct static assert main candidate NDEBUG',
  cpp: 'int long char float double void unsigned const if else return for while sizeof struct static auto bool true false using namespace operator template typename class static_cast std vector string map tuple optional make_tuple assert main candidate NDEBUG',
};

/**
 * A program whose tests run out of the solution's reach as far as one text allows: `assert` is ours
 * and reports to the host, macros of the solution do not reach the tests, operators it defines for
 * types of the library do not either, and only the end of the tests' own `main` counts as the end.
 * What the host provides is named after a secret; no line of the program moves.
 */
export function judgedSource(
  dialect: Dialect,
  solution: string,
  tests: string,
  secret: string,
): JudgedSource {
  const file = `main.${dialect}`;
  const [own, judging] = [as64Bit(solution), as64Bit(tests)];
  const found = main.exec(judging);
  if (!found) return { source: tests === '' ? own : `${own}\n${judging}`, watched: false };
  const before = judging.slice(0, found.index);
  const line = `${own}\n${before}`.split('\n').length;
  const rest = judging.slice(found.index + found[0].length);
  const watch = `__attribute__((cleanup(done_${secret}))) int guard_${secret} = 0; (void)guard_${secret};`;
  const using = dialect === 'cpp' ? usingOf(secret) : '';
  const parts = [
    `${own}\n${before}${before === '' || before.endsWith('\n') ? '' : '\n'}`,
    `${preamble(dialect, secret)}\n#line ${String(line)} "${file}"\n`,
    `${found[0]} ${watch} ${using}${rest}\n`,
  ];
  return { source: parts.join(''), watched: true };
}

/** Names a module of imports that only this program has. */
export const judgeModule = (secret: string): string => `judge_${secret}`;

function preamble(dialect: Dialect, secret: string): string {
  const isCpp = dialect === 'cpp';
  const external = isCpp ? 'extern "C"' : 'extern';
  const provided = (name: string) =>
    `__attribute__((import_module("${judgeModule(secret)}"), import_name("${name}")))`;
  return [
    ...keywords[dialect].split(' ').map((word) => `#undef ${word}`),
    `${external} ${provided('failed')} __attribute__((noreturn)) void failed_${secret}(const char *, int);`,
    `${external} ${provided('done')} void ended_${secret}(void);`,
    `static void done_${secret}(int *guard) { (void)guard; ended_${secret}(); }`,
    ...(isCpp ? [noOperators(secret)] : []),
    `#define assert(...) ((__VA_ARGS__) ? (void)0 : failed_${secret}(#__VA_ARGS__, __LINE__))`,
  ].join('\n');
}

/** Operators that hide those of the global scope; those of a type's own namespace are still found. */
const noOperators = (secret: string): string =>
  `namespace hidden_${secret} { struct none {}; bool operator==(none, none); bool operator!=(none, none); bool operator<(none, none); bool operator>(none, none); bool operator<=(none, none); bool operator>=(none, none); bool operator!(none); bool operator&&(none, none); bool operator||(none, none); }`;

const usingOf = (secret: string): string =>
  ['==', '!=', '<', '>', '<=', '>=', '!', '&&', '||']
    .map((operator) => `using hidden_${secret}::operator${operator};`)
    .join(' ');
