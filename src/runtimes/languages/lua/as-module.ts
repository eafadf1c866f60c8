/** The last line that begins with `return`, and all after it. */
const lastReturn = /\nreturn\b((?:(?!\nend\b|\nreturn\b)[^])*)$/;
const required = /\brequire\s*\(?\s*["']([\w.]+)["']/g;

/**
 * A solution that tests can follow. As a module it ends with `return`, after which Lua takes nothing:
 * what it gives becomes what the tests `require`, or what nobody asks for. No line moves.
 */
export function asModule(solution: string, tests: string): string {
  if (tests === '') return solution;
  return solution.replace(lastReturn, (_, value: string) => {
    const names = [...tests.matchAll(required)].map(([, name = '']) => name);
    const own = names.find((name) => !known.has(name));
    const target = own === undefined ? 'local _' : `package.loaded["${own}"]`;
    return `\n${target} =${value.trim() === '' ? ' nil' : value.replace(/;\s*$/, '')}`;
  });
}

/** What tests require and no solution is. */
const known = new Set(['luaunit', 'math', 'string', 'table', 'os', 'io', 'utf8', 'coroutine']);
