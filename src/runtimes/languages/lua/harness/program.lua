-- Called with `host`, the codec and luaunit; gives what the lane calls: `run(source, …)` and `answer(arguments)`.
-- What they give begins with 'ok', or with 'syntax' or 'error', a message and a traceback.
local host, codec, luaunit = ...
local load, select, type, tostring, xpcall = load, select, type, tostring, xpcall
local traceback, open, error = debug.traceback, io.open, error

-- Code that was compiled beforehand is not checked by Lua, and could break it.
function _G.load(chunk, name, _, ...)
  if select('#', ...) == 0 then return load(chunk, name, 't') end
  return load(chunk, name, 't', ...)
end

function loadfile(path, _, ...)
  local file, problem = open(path)
  if not file then return nil, problem end
  local text = file:read('a')
  file:close()
  return _G.load(text, '@' .. path, 't', ...)
end

function dofile(path)
  local chunk, problem = loadfile(path)
  if not chunk then error(problem, 2) end
  return chunk()
end

io.stdout:setvbuf('no')
package.preload.luaunit = function() return luaunit end
package.path, package.cpath = './?.lua', ''

local function handle(thrown)
  return { message = tostring(thrown), traceback = traceback('', 2) }
end

local function report(ok, first, ...)
  if ok then return 'ok', first, ... end
  if type(first) ~= 'table' then return 'error', tostring(first), '' end
  return 'error', first.message, first.traceback
end

local result

local function run(source, ...)
  local chunk, problem = load(source, '=main.lua', 't')
  if not chunk then return 'syntax', problem, '' end
  local kind, value, trace = report(xpcall(chunk, handle, ...))
  if kind ~= 'ok' then return kind, value, trace end
  result = value
  return 'ok', type(value), ''
end

local function finish(kind, ...)
  if kind ~= 'ok' then return kind, ... end
  return 'ok', codec.encode(...)
end

local function answer(arguments)
  return finish(report(xpcall(result, handle, codec.decode(arguments))))
end

-- In the judge: a function of this name that the other interpreter answers.
local function delegate(name)
  _G[name] = function(...) return codec.decode(host('ask', codec.encode(...))) end
end

local globals, require, setmetatable, raw_set, raw_equal = _G, require, setmetatable, rawset, rawequal
local loaded = package.loaded

-- Where tests share an interpreter: nothing that shows them, or what calls them, to a program.
local function restrict()
  local info = debug.getinfo
  debug = {
    traceback = traceback,
    getmetatable = getmetatable,
    getinfo = function(which, _)
      return info(type(which) == 'number' and which + 1 or which, 'Slnt')
    end,
  }
  package.loaded.debug = debug
  package.searchers[2], package.searchers[3], package.searchers[4] = nil, nil, nil
  local interface = luaunit
  luaunit = setmetatable({}, { __index = interface, __newindex = function() end, __metatable = false })
  function rawset(object, key, value)
    if raw_equal(object, luaunit) then error('luaunit is kept as it is', 2) end
    return raw_set(object, key, value)
  end
end

-- Runs a chunk whose tests begin by handing over a secret, which tells that the solution is through.
local function run_marked(source)
  return run(source, function(secret)
    setmetatable(globals, nil)
    raw_set(globals, 'require', require)
    setmetatable(loaded, nil)
    raw_set(loaded, 'luaunit', luaunit)
    host('mark', secret)
  end)
end

return { run = run, runMarked = run_marked, answer = answer, delegate = delegate, restrict = restrict }
