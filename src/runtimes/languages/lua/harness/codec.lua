-- Plain values as text and back: what two interpreters tell each other. What is no plain value comes
-- back as a new one that equals nothing.
local concat, format, tonumber, type, pairs, mtype = table.concat, string.format, tonumber, type, pairs, math.type
local find, sub, huge = string.find, string.sub, math.huge
local deepest = 100

local write

local function write_table(value, out, depth)
  out[#out + 1] = 'h'
  for key, item in pairs(value) do
    write(key, out, depth)
    write(item, out, depth)
  end
  out[#out + 1] = 'e'
end

local function write_number(value)
  if mtype(value) == 'integer' then return format('i%d;', value) end
  if value ~= value then return 'dnan;' end
  if value == huge or value == -huge then return value > 0 and 'dinf;' or 'd-inf;' end
  return format('d%a;', value)
end

function write(value, out, depth)
  local kind = type(value)
  if kind == 'number' then
    out[#out + 1] = write_number(value)
  elseif kind == 'string' then
    out[#out + 1] = format('s%d:', #value) .. value
  elseif kind == 'boolean' then
    out[#out + 1] = value and 't' or 'f'
  elseif kind == 'nil' then
    out[#out + 1] = 'n'
  elseif kind == 'table' and depth < deepest then
    write_table(value, out, depth + 1)
  else
    out[#out + 1] = 'x'
  end
end

local special = { nan = 0 / 0, inf = huge, ['-inf'] = -huge }
local constants = { t = true, f = false }
local read

local function read_table(text, at)
  local value = {}
  while sub(text, at, at) ~= 'e' do
    local key, item
    key, at = read(text, at)
    item, at = read(text, at)
    if key ~= nil and key == key then value[key] = item end
  end
  return value, at + 1
end

function read(text, at)
  local tag = sub(text, at, at)
  if tag == 'h' then return read_table(text, at + 1) end
  if tag == 'x' then return function() end, at + 1 end
  if tag == 'i' or tag == 'd' then
    local stop = find(text, ';', at, true)
    local digits = sub(text, at + 1, stop - 1)
    return special[digits] or tonumber(digits), stop + 1
  end
  if tag == 's' then
    local colon = find(text, ':', at, true)
    local last = colon + tonumber(sub(text, at + 1, colon - 1))
    return sub(text, colon + 1, last), last + 1
  end
  return constants[tag], at + 1
end

local codec = {}

function codec.encode(...)
  local out = { format('i%d;', select('#', ...)) }
  for index = 1, select('#', ...) do write((select(index, ...)), out, 0) end
  return concat(out)
end

function codec.decode(text)
  local count, at = read(text, 1)
  local values = {}
  for index = 1, count do values[index], at = read(text, at) end
  return table.unpack(values, 1, count)
end

return codec
