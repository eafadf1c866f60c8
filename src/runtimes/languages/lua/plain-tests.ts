import { onlyFunctionOf } from '../../sandbox/lane/only-function.ts';

const words =
  'lu require luaunit function test_humaneval local candidate end os exit LuaUnit run true false nil ' +
  'None assertEquals assertNotEquals assertAlmostEquals assertTrue assertFalse assertNil math huge pi';

/** The one function that tests in MultiPL-E's form call, where they only compare what it returns. */
export const onlyFunctionOfLua = (tests: string): string | undefined =>
  onlyFunctionOf(tests, {
    words,
    hidden:
      /--\[(=*)\[[^]*?\]\1\]|--[^\n]*|\[(=*)\[[^]*?\]\2\]|'(?:\\[^]|[^'\\\n])*'|"(?:\\[^]|[^"\\\n])*"/g,
    keys: /[A-Za-z_]\w*(?=\s*=(?!=))/g,
  });
