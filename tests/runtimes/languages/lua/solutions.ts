import type { Solution } from '../solutions.ts';

/** Right and wrong answers to sixteen problems, one of them for every way a program can end. */
export const solutions: readonly Solution[] = [
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: `    table.sort(numbers)
    for i = 2, #numbers do
        if numbers[i] - numbers[i - 1] < threshold then return true end
    end
    return false
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: `    for i = 2, #numbers do
        if math.abs(numbers[i] - numbers[i - 1]) < threshold then return true end
    end
    return false
end`,
    verdict: 'failed',
    says: 'lu.assertEquals(candidate({1.0, 2.0, 5.9, 4.0, 5.0}, 0.95), true)',
  },
  {
    problem: 'HumanEval_2_truncate_number',
    completion: '    return number % 1\nend',
    verdict: 'passed',
  },
  {
    // Modulo keeps the sign in Lua; what is left of the point does not count here.
    problem: 'HumanEval_2_truncate_number',
    completion: '    return number - math.ceil(number)\nend',
    verdict: 'failed',
    says: /AssertionError\nexpected: 0\.5, actual: -0\.5/,
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: `    local sum = 0
    for _, n in ipairs(operations) do
        sum = sum + n
        if sum < 0 then return true end
    end
    return false
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: `    local out, most = {}, -math.huge
    for i, n in ipairs(numbers) do
        most = math.max(most, n)
        out[i] = most
    end
    return out
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: `    local most
    for i, n in ipairs(numbers) do
        most = math.max(most, n)
    end
    return {}
end`,
    verdict: 'failed',
    says: 'attempt to compare nil with number',
    line: 8,
  },
  {
    problem: 'HumanEval_11_string_xor',
    completion: `    return (a:gsub('()(.)', function(i, bit)
        return bit == b:sub(i, i) and '0' or '1'
    end))
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_12_longest',
    completion: `    local best
    for _, s in ipairs(strings) do
        if best == nil or #s > #best then best = s end
    end
    return best
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '    while b ~= 0 do a, b = b, a % b end\n    return a\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '    while b ~= 0 do a, b = b, a end\n    return a\nend',
    verdict: 'timed-out',
  },
  {
    problem: 'HumanEval_16_count_distinct_characters',
    completion: `    local seen, n = {}, 0
    for c in string:lower():gmatch('.') do
        if not seen[c] then seen[c], n = true, n + 1 end
    end
    return n
end`,
    verdict: 'passed',
  },
  {
    // The parameter hides the library of this name.
    problem: 'HumanEval_16_count_distinct_characters',
    completion: `    local seen, n = {}, 0
    for c in string.gmatch(string.lower(string), '.') do
        if not seen[c] then seen[c], n = true, n + 1 end
    end
    return m
end`,
    verdict: 'failed',
    says: 'expected: 0, actual: nil',
  },
  {
    problem: 'HumanEval_27_flip_case',
    completion: `    return (string:gsub('%a', function(c)
        return c == c:upper() and c:lower() or c:upper()
    end))
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: `    if n < 2 then return false end
    for d = 2, math.floor(math.sqrt(n)) do
        if n % d == 0 then return false
    end
    return true
end`,
    verdict: 'failed',
    says: /SyntaxError\n'end' expected/,
  },
  {
    problem: 'HumanEval_34_unique',
    completion: `    local seen, out = {}, {}
    for _, v in ipairs(l) do
        if not seen[v] then
            seen[v] = true
            out[#out + 1] = v
        end
    end
    table.sort(out)
    return out
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_34_unique',
    completion: '    table.sort(l)\n    return l\nend',
    verdict: 'failed',
    says: 'lu.assertEquals(candidate({5, 3, 5, 2, 3, 3, 9, 0, 123})',
  },
  {
    problem: 'HumanEval_46_fib4',
    completion: `    if n < 4 then return n == 2 and 2 or 0 end
    return fib4(n - 1) + fib4(n - 2) + fib4(n - 3) + fib4(n - 4)
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_55_fib',
    completion: '    return fib(n - 1) + fib(n - 2)\nend',
    verdict: 'crashed',
    says: 'stack overflow',
  },
  {
    problem: 'HumanEval_57_monotonic',
    completion: `    local up, down = true, true
    for i = 2, #l do
        up = up and l[i] >= l[i - 1]
        down = down and l[i] <= l[i - 1]
    end
    return up or down
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_95_check_dict_case',
    completion: `    local any, lower, upper = false, true, true
    for key in pairs(dict) do
        any = true
        if key:find('%A') then return false end
        lower = lower and key == key:lower()
        upper = upper and key == key:upper()
    end
    return any and (lower or upper)
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_136_largest_smallest_integers',
    completion: `    local below, above
    for _, n in ipairs(lst) do
        if n < 0 then below = math.max(below or n, n) end
        if n > 0 then above = math.min(above or n, n) end
    end
    return { below, above }
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_162_string_to_md5',
    completion: `    if text == '' then return nil end
    return require('md5').sumhexa(text)
end`,
    verdict: 'unsupported',
    says: 'unsupported\nthe module md5\n',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: '    os.exit(0)\nend',
    verdict: 'crashed',
  },
];
