/** Names a test may mention and still only call one function and compare what it returns. */
const plain = new Set(
  (
    'assert require node const let var function test candidate declare any true false null undefined NaN Infinity ' +
    'deepEqual deepStrictEqual equal strictEqual notEqual notStrictEqual notDeepEqual notDeepStrictEqual ok strict'
  ).split(' '),
);

const stringsAndComments = /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:\\[^]|[^'\\\n])*'|"(?:\\[^]|[^"\\\n])*"/g;
const key = /[\w$]+(?=\s*:(?!:))/g;
const identifier = /(?<![\w$.])[A-Za-z_$][\w$]*|(?<=\.)[A-Za-z_$][\w$]*/g;

/**
 * The one function of the solution that some tests call, where they do nothing else than compare what
 * it returns; otherwise undefined. Errs on the side of undefined.
 */
export function onlyFunctionOf(tests: string): string | undefined {
  const bare = tests.replace(stringsAndComments, ' ');
  if (/[`/]|=>|\.\.\.|\bnew\b/.test(bare)) return undefined;
  const typed = bare.replace(/\bvar require: any\b/, '');
  const foreign = (typed.replace(key, ' ').match(identifier) ?? []).filter(
    (name) => !plain.has(name),
  );
  const [only, ...others] = new Set(foreign);
  return others.length === 0 ? only : undefined;
}
