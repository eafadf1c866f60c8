import { runtimeContract } from '../contract.ts';

const suite = (assertion: string): string => `lu = require('luaunit')

function test_humaneval()
local candidate = two
    ${assertion}
end

os.exit(lu.LuaUnit.run())`;

/** Gives 2 once its value is made a text. */
const changed = 'a value that equals everything';
const wrong = 'function two() return 3 end';

const contract = {
  id: 'lua',
  tests: suite('lu.assertEquals(candidate(), 2)'),
  right: 'local function two() return 2 end',
  wrong: 'local function two() return 3 end',
  syntaxError: 'local function two( return 2 end',
  uncaught: 'local function two() return nil + 1 end',
  exitsEarly: 'os.exit(0)',
  endless: 'local function two() while true do end end',
  flood: `local function two() for i = 1, 20000 do print(('x'):rep(200)) end return 2 end`,
  leaves: `left = 2; string.left = 2; package.loaded.left = 2
io.open('left', 'w'):write('2'):close()
function two() return 2 end`,
  finds: `function two() return left or string.left or package.loaded.left or (io.open('left') and 2) or 3 end`,
  forgeries: {
    'replacing the assertions': `require('luaunit').assertEquals = function() end ${wrong}`,
    'replacing the assertions past their protection': `rawset(require('luaunit'), 'assertEquals', function() end) ${wrong}`,
    'replacing require': `local lu = setmetatable({ LuaUnit = { run = function() return 0 end } }, { __index = function() return function() end end })
function require() return lu end package.loaded.luaunit = lu ${wrong}`,
    'catching the tests as they are defined': `setmetatable(_G, { __newindex = function(t, k, v) rawset(t, k, k == 'test_humaneval' and function() end or v) end }) ${wrong}`,
    'running tests of its own': `function test_own() end os.exit(require('luaunit').LuaUnit.run())`,
    'running tests of its own from within': `function two() test_humaneval = function() end require('luaunit').LuaUnit.run() os.exit(0) end`,
    'an exit from within': 'function two() os.exit(true, true) end',
    'an exit past a handler': 'function two() pcall(os.exit, 0) return 3 end',
    [changed]: `function two() return setmetatable({}, { __eq = function() return true end, __tostring = function() return '2' end }) end`,
    'numbers that equal each other': `debug.setmetatable(0, { __eq = function() return true end }) ${wrong}`,
    'a way into the harness through its arguments': `local tell = ...
function two() tell('mark', '') tell('ran', '1') os.exit(0) end`,
    'a way into the harness through the registry': `for _, v in pairs(debug.getregistry()) do
  if type(v) == 'table' and v.run then v.run = function() return 'ok' end v.answer = function() return 'ok', '' end end
end ${wrong}`,
    'reading the stack for the tests': `function two()
  for level = 1, 20 do
    local frame = debug.getinfo(level, 'f')
    for i = 1, 20 do
      local name, value = debug.getlocal(level, i)
      if type(value) == 'function' then pcall(value, 'ran', '1') end
    end
  end
  return 3
end`,
    'printing what a passed run prints': `print('Ran 1 tests in 0.000 seconds, 1 success, 0 failures') print('OK') os.exit(0)`,
    'a comment that hides the tests': `${wrong} --[[`,
  },
  hungry: `function two() return #('x'):rep(1e9) end`,
} as const;

runtimeContract(contract);

// Tests that do more than compare: they share the interpreter with the program.
const forgeries = Object.fromEntries(
  Object.entries(contract.forgeries).filter(([name]) => name !== changed),
);
runtimeContract({
  ...contract,
  tests: suite('lu.assertEquals(tostring(candidate()), "2")'),
  forgeries,
});
