-- The part of luaunit's interface that tests use, by its names; written for this project.
-- Called with `host`, which is told of every failed test, and of every run.
local host = ...
local type, pairs, ipairs, next, error, tostring, rawequal = type, pairs, ipairs, next, error, tostring, rawequal
local pcall, xpcall, traceback, getinfo = pcall, xpcall, debug.traceback, debug.getinfo
local format, match, lower, sub, find = string.format, string.match, string.lower, string.sub, string.find
local sort, concat, remove = table.sort, table.concat, table.remove
local abs, huge, mathType, globals = math.abs, math.huge, math.type, _G

local function show(value, depth)
  depth = depth or 0
  if type(value) == 'string' then return format('%q', value) end
  if type(value) ~= 'table' or depth > 5 then return tostring(value) end
  local parts = {}
  for index, item in ipairs(value) do parts[index] = show(item, depth + 1) end
  local length, keyed = #parts, {}
  for key, item in pairs(value) do
    local isIndex = mathType(key) == 'integer' and key >= 1 and key <= length
    if not isIndex then keyed[#keyed + 1] = format('%s=%s', show(key, depth + 1), show(item, depth + 1)) end
  end
  sort(keyed)
  for _, part in ipairs(keyed) do parts[#parts + 1] = part end
  return '{' .. concat(parts, ', ') .. '}'
end

local function equal(a, b, margin, seen)
  if type(a) ~= type(b) then return false end
  if type(a) == 'number' and margin then return abs(a - b) <= margin or a == b end
  if type(a) ~= 'table' then return a == b end
  seen = seen or {}
  if seen[a] == b then return true end
  seen[a] = b
  for key, item in pairs(a) do
    if type(key) ~= 'table' and not equal(item, b[key], margin, seen) then return false end
  end
  for key in pairs(b) do
    if type(key) ~= 'table' and a[key] == nil then return false end
  end
  return true
end

local failures = setmetatable({}, { __mode = 'k' })

-- Level 3 is the line of the test that called the assertion.
local function fail(message, extra)
  local place = getinfo(3, 'Sl')
  local failure = { message = (extra and tostring(extra) .. '\n' or '') .. message, line = place and place.currentline }
  failures[failure] = true
  error(failure, 0)
end

local lu = { EPS = 2 ^ -52, ORDER_ACTUAL_EXPECTED = true, VERSION = '3.4' }

function lu.assertEquals(actual, expected, extra)
  if not lu.ORDER_ACTUAL_EXPECTED then actual, expected = expected, actual end
  if not equal(actual, expected) then fail(format('expected: %s, actual: %s', show(expected), show(actual)), extra) end
end

function lu.assertNotEquals(actual, expected, extra)
  if equal(actual, expected) then fail(format('Received unexpected value: %s', show(actual)), extra) end
end

function lu.assertAlmostEquals(actual, expected, margin, extra)
  if not equal(actual, expected, margin or lu.EPS) then
    fail(format('Values are not almost equal\nActual: %s, expected: %s', show(actual), show(expected)), extra)
  end
end

function lu.assertItemsEquals(actual, expected, extra)
  local rest = {}
  for _, item in pairs(expected) do rest[#rest + 1] = item end
  for _, item in pairs(actual) do
    local found
    for index, other in ipairs(rest) do
      if equal(item, other) then found = index break end
    end
    if not found then fail(format('Content differs: %s instead of %s', show(actual), show(expected)), extra) end
    remove(rest, found)
  end
  if #rest > 0 then fail(format('Content differs: %s instead of %s', show(actual), show(expected)), extra) end
end

function lu.assertIs(actual, expected, extra)
  if not rawequal(actual, expected) then fail(format('expected and actual object should be the same: %s', show(actual)), extra) end
end

local function check(name, holds, words)
  lu['assert' .. name] = function(value, extra)
    if not holds(value) then fail(format('expected: %s, actual: %s', words, show(value)), extra) end
  end
end

check('True', function(value) return value == true end, 'true')
check('False', function(value) return value == false end, 'false')
check('Nil', function(value) return value == nil end, 'nil')
check('NotNil', function(value) return value ~= nil end, 'a value that is not nil')
check('EvalToTrue', function(value) return value end, 'a value evaluating to true')
check('EvalToFalse', function(value) return not value end, 'false or nil')
check('NaN', function(value) return value ~= value end, 'NaN')
check('Inf', function(value) return value == huge or value == -huge end, '#Inf')
for _, kind in ipairs({ 'number', 'string', 'table', 'boolean', 'function', 'thread', 'userdata' }) do
  check('Is' .. kind:sub(1, 1):upper() .. kind:sub(2), function(value) return type(value) == kind end, 'a ' .. kind .. ' value')
end

local function plainMessage(thrown)
  return type(thrown) == 'string' and (match(thrown, '^[^\n]-:%d+: (.*)$') or thrown) or thrown
end

function lu.assertError(called, ...)
  if pcall(called, ...) then fail('Expected an error when calling function but no error generated') end
end

function lu.assertErrorMsgEquals(expected, called, ...)
  local ok, thrown = pcall(called, ...)
  if ok then fail('No error generated when calling function but expected error: ' .. show(expected)) end
  if not equal(plainMessage(thrown), plainMessage(expected)) and not equal(thrown, expected) then
    fail(format('Error message expected: %s\nError message received: %s', show(expected), show(thrown)))
  end
end

function lu.assertErrorMsgContains(part, called, ...)
  local ok, thrown = pcall(called, ...)
  if ok then fail('No error generated when calling function but expected error containing: ' .. show(part)) end
  if not find(tostring(thrown), part, 1, true) then
    fail(format('Error message expected to contain: %s\nError message received: %s', show(part), show(thrown)))
  end
end

function lu.assertStrContains(text, part, isPattern, extra)
  if not find(text, part, 1, not isPattern) then
    fail(format('Could not find %s %s in string %s', isPattern and 'pattern' or 'substring', show(part), show(text)), extra)
  end
end

function lu.fail(message) fail(message) end

for _, name in ipairs({ 'Equals', 'NotEquals', 'AlmostEquals', 'ItemsEquals', 'Error', 'True', 'False', 'Nil', 'NotNil', 'Is', 'StrContains' }) do
  lu['assert_' .. name:gsub('(%l)(%u)', '%1_%2'):lower()] = lu['assert' .. name]
end

local function isTest(name)
  return type(name) == 'string' and sub(lower(name), 1, 4) == 'test'
end

-- Functions named test… and, in tables named Test…, their methods; in the order of their names.
local function collect()
  local tests = {}
  for name, value in next, globals do
    if isTest(name) and type(value) == 'function' then
      tests[#tests + 1] = { name = name, run = value }
    elseif isTest(name) and type(value) == 'table' then
      for method, body in pairs(value) do
        if isTest(method) and type(body) == 'function' then
          tests[#tests + 1] = { name = name .. '.' .. method, run = function()
            if value.setUp then value:setUp() end
            body(value)
            if value.tearDown then value:tearDown() end
          end }
        end
      end
    end
  end
  sort(tests, function(a, b) return a.name < b.name end)
  return tests
end

-- Lua calls no handler where it has no memory left: what is thrown is a text then.
local function keepTrace(thrown)
  return { thrown = thrown, trace = traceback('', 2) }
end

local function tell(kept)
  if type(kept) ~= 'table' then return host('failed', 'Error', tostring(kept)) end
  local thrown, trace = kept.thrown, kept.trace
  if type(thrown) == 'table' and failures[thrown] then
    host('failed', 'AssertionError', thrown.message, tostring(thrown.line or ''), trace)
  else
    host('failed', 'Error', tostring(thrown), '', trace)
  end
end

lu.LuaUnit = {}
local running = false

function lu.LuaUnit.run()
  -- A run from within a test is none of the tests' own.
  if running then return 0 end
  running = true
  local failed, tests = 0, collect()
  for _, test in ipairs(tests) do
    local ok, thrown = xpcall(test.run, keepTrace)
    if not ok then
      failed = failed + 1
      tell(thrown)
    end
  end
  running = false
  host('ran', tostring(#tests))
  return failed
end

function lu.LuaUnit:runSuite() return lu.LuaUnit.run() end
lu.LuaUnit.new = function() return lu.LuaUnit end
lu.run = lu.LuaUnit.run

return lu
