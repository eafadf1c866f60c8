import { expect, test } from 'vitest';
import { onlyFunctionOfLua } from '../../../../src/runtimes/languages/lua/plain-tests.ts';

const suite = (body: string): string =>
  `lu = require('luaunit')\nfunction test_humaneval()\nlocal candidate = f\n${body}\nend\nos.exit(lu.LuaUnit.run())`;

test('onlyFunctionOfLua(tests) names the function where tests only compare what it returns', () => {
  expect(onlyFunctionOfLua(suite(`lu.assertEquals(candidate({a = 1, ['b'] = "c"}), nil)`))).toBe(
    'f',
  );
  expect(onlyFunctionOfLua(suite('lu.assertEquals(candidate([[while]]), -1.5) -- print()'))).toBe(
    'f',
  );
});

test.each([
  'lu.assertEquals(tostring(candidate()), "1")',
  'lu.assertEquals(candidate().value, 1)',
  'for i = 1, 2 do lu.assertEquals(candidate(i), i) end',
  'lu.assertError(candidate, 1)',
  '_G["os"].exit(0)',
])('onlyFunctionOfLua(tests) gives nothing for %s', (body) => {
  expect(onlyFunctionOfLua(suite(body))).toBeUndefined();
});
