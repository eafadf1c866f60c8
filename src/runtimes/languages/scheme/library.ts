import BiwaScheme from 'biwascheme/release/biwascheme.mjs';

const { CoreEnv, TopEnv, Syntax, UserError, define_libfunc: define } = BiwaScheme;

/** What reaches JavaScript, a page, or a later moment. */
const outside =
  /^(js-|dom|element-|console-|http-|set-handler|add-handler|remove-handler|set-(style|content|timer)!|get-(style|content)|scroll-|receive-jsonp|wait-for|clear-timer|[a-z]*->js-|[a-z]+-to-js-|procedure->promise|\s)|^(\.\.|\$|alert|confirm|prompt|getelem|load|sleep|timer|inspect!?|macroexpand.*|json->sexp|parse-date)$/;

/** Takes from Scheme every way to the worker's JavaScript. */
export function cutOff(): void {
  for (const name of Object.keys(CoreEnv)) {
    if (outside.test(name)) Reflect.deleteProperty(CoreEnv, name);
  }
}

/** Small parts of R7RS that the package lacks. */
export function addMissing(): void {
  define('error', 1, null, ([message, ...irritants]) => {
    throw new UserError([message, ...irritants.map(BiwaScheme.to_write)].map(String).join(' '));
  });
  define('assert', 1, 1, ([value]) => {
    if (value === false) throw new UserError('The assertion does not hold.');
    return BiwaScheme.undef;
  });
  for (const name of ['exact', 'inexact->exact']) define(name, 1, 1, ([number]) => number);
  for (const name of ['inexact', 'exact->inexact']) define(name, 1, 1, ([number]) => number);
  // One number is enough for them in every report on Scheme.
  define('max', 1, null, (numbers) => Math.max(...numbers.map(Number)));
  define('min', 1, null, (numbers) => Math.min(...numbers.map(Number)));
  define('square', 1, 1, ([number]) => Number(number) ** 2);
  define('void', 0, null, () => BiwaScheme.undef);
}

const always = new Set(['not', 'list', 'cons', 'vector']);

/** What the tests rest on: it can be used, and not replaced. */
export function lock(testNames: readonly string[]): void {
  const names = Object.keys(CoreEnv).filter(
    (name) => CoreEnv[name] instanceof Syntax || /[?=]$/.test(name) || always.has(name),
  );
  for (const name of [...names, ...testNames]) {
    Object.defineProperty(TopEnv, name, {
      configurable: false,
      enumerable: true,
      get: () => CoreEnv[name],
      set: () => {
        throw new UserError(`${name} cannot be redefined here.`);
      },
    });
  }
  Object.freeze(CoreEnv);
}
