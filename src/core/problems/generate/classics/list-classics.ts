import { randomInts } from '../random-inputs.ts';
import { integerBetween, type Random } from '../random.ts';
import type { Classic } from './classic.ts';

type Ints = readonly number[];

const ints = (random: Random) => [randomInts(random, 0, 8)];
const total = (nums: Ints): number => nums.reduce((sum, x) => sum + x, 0);
const ascending = (nums: Ints): number[] => [...nums].sort((a, b) => a - b);
const distinct = (nums: Ints): number[] => [...new Set(nums)];
const neighbours = (nums: Ints): [number, number][] =>
  nums.slice(1).map((b, i) => [nums[i] ?? 0, b]);
const prefixes = (nums: Ints): Ints[] => nums.map((_, i) => nums.slice(0, i + 1));

/** Classics about lists of numbers. */
export const listClassics: readonly Classic[] = [
  {
    name: 'running_sum',
    parameters: 'nums: list',
    returns: 'list',
    wordings: [
      'Return the list of running totals of nums.',
      'Return a list of prefix sums of the numbers.',
    ],
    idioms: [
      'out = []\ntotal = 0\nfor x in nums:\n    total += x\n    out.append(total)\nreturn out',
      'return [sum(nums[:i + 1]) for i in range(len(nums))]',
    ],
    bugs: [
      {
        code: 'return [sum(nums[:i]) for i in range(len(nums))]',
        twin: (nums: Ints) => nums.map((_, i) => total(nums.slice(0, i))),
      },
      {
        code: 'out = []\nfor x in nums:\n    out.append(x)\nreturn out',
        twin: (nums: Ints) => nums,
      },
    ],
    reference: (nums: Ints) => prefixes(nums).map(total),
    draw: ints,
    probes: [[[1, 2, 3]], [[]]],
  },
  {
    name: 'running_max',
    parameters: 'nums: list',
    returns: 'list',
    wordings: [
      'Return a list of the running maximum of nums.',
      'For each position return the largest number seen so far.',
    ],
    idioms: [
      'out = []\nfor i in range(len(nums)):\n    out.append(max(nums[:i + 1]))\nreturn out',
      'return [max(nums[:i + 1]) for i in range(len(nums))]',
    ],
    bugs: [
      {
        code: 'return [max(nums[:i]) for i in range(len(nums))]',
        twin: (nums: Ints) => (nums.length ? undefined : []),
      },
      {
        code: 'return [max(nums) for i in nums]',
        twin: (nums: Ints) => nums.map(() => Math.max(...nums)),
      },
      {
        code: 'out = []\nbest = 0\nfor x in nums:\n    best = max(best, x)\n    out.append(best)\nreturn out',
        twin: (nums: Ints) => prefixes(nums).map((seen) => Math.max(0, ...seen)),
      },
    ],
    reference: (nums: Ints) => prefixes(nums).map((seen) => Math.max(...seen)),
    draw: ints,
    probes: [[[1, 3, 2, 5]], [[-4, -7, -2]], [[]]],
  },
  {
    name: 'dedupe',
    parameters: 'nums: list',
    returns: 'list',
    wordings: [
      'Remove duplicates from nums, keeping the first occurrence of each.',
      'Return the distinct elements of nums in order of first appearance.',
    ],
    idioms: [
      'return list(dict.fromkeys(nums))',
      'out = []\nfor x in nums:\n    if x not in out:\n        out.append(x)\nreturn out',
    ],
    bugs: [
      { code: 'return sorted(set(nums))', twin: (nums: Ints) => ascending(distinct(nums)) },
      {
        code: 'return [x for x in nums if nums.count(x) == 1]',
        twin: (nums: Ints) => nums.filter((x) => nums.indexOf(x) === nums.lastIndexOf(x)),
      },
    ],
    reference: distinct,
    draw: ints,
    probes: [[[3, 1, 3, 2, 1]], [[5, 4]], [[]]],
  },
  {
    name: 'is_sorted',
    parameters: 'nums: list',
    returns: 'bool',
    wordings: [
      'Return True if nums is sorted in ascending order.',
      'Check whether the list is in non-decreasing order.',
    ],
    idioms: ['return nums == sorted(nums)', 'return all(a <= b for a, b in zip(nums, nums[1:]))'],
    bugs: [
      {
        code: 'return all(a < b for a, b in zip(nums, nums[1:]))',
        twin: (nums: Ints) => neighbours(nums).every(([a, b]) => a < b),
      },
      { code: 'return nums == nums.sort()', twin: () => false },
    ],
    reference: (nums: Ints) => neighbours(nums).every(([a, b]) => a <= b),
    draw: (random) => {
      const nums = randomInts(random, 0, 6);
      return [random.next() < 0.5 ? ascending(nums) : nums];
    },
    probes: [[[1, 2, 2, 3]], [[2, 1]], [[]]],
  },
  {
    name: 'diffs',
    parameters: 'nums: list',
    returns: 'list',
    wordings: [
      'Return the differences between consecutive elements of nums.',
      'For each pair of neighbours return the second minus the first.',
    ],
    idioms: [
      'return [b - a for a, b in zip(nums, nums[1:])]',
      'return [nums[i + 1] - nums[i] for i in range(len(nums) - 1)]',
    ],
    bugs: [
      {
        code: 'return [a - b for a, b in zip(nums, nums[1:])]',
        twin: (nums: Ints) => neighbours(nums).map(([a, b]) => a - b),
      },
      {
        code: 'return [nums[i + 1] - nums[i] for i in range(len(nums))]',
        twin: (nums: Ints) => (nums.length ? undefined : []),
      },
    ],
    reference: (nums: Ints) => neighbours(nums).map(([a, b]) => b - a),
    draw: ints,
    probes: [[[1, 4, 2]], [[7]], [[]]],
  },
  {
    name: 'second_largest',
    parameters: 'nums: list',
    returns: 'int',
    wordings: [
      'Return the second largest distinct number in nums, or None if there is none.',
      'Find the second biggest different value; return None if it does not exist.',
    ],
    idioms: [
      'vals = sorted(set(nums))\nreturn vals[-2] if len(vals) > 1 else None',
      'vals = sorted(set(nums), reverse=True)\nreturn vals[1] if len(vals) > 1 else None',
    ],
    bugs: [
      { code: 'return sorted(nums)[-2]', twin: (nums: Ints) => ascending(nums).at(-2) },
      {
        code: 'vals = sorted(set(nums))\nreturn vals[1] if len(vals) > 1 else None',
        twin: (nums: Ints) => ascending(distinct(nums))[1] ?? null,
      },
    ],
    reference: (nums: Ints) => ascending(distinct(nums)).at(-2) ?? null,
    draw: ints,
    probes: [[[1, 2, 3, 3]], [[4]], [[]], [[5, 5]]],
  },
  {
    name: 'rotate_right',
    parameters: 'nums: list, k: int',
    returns: 'list',
    wordings: [
      'Move the last k elements of nums to the front; k is at most its length.',
      'Rotate nums to the right by k places, with k no larger than the list.',
    ],
    idioms: [
      'return nums[len(nums) - k:] + nums[:len(nums) - k]',
      'cut = len(nums) - k\nreturn nums[cut:] + nums[:cut]',
    ],
    bugs: [
      {
        code: 'return nums[k:] + nums[:k]',
        twin: (nums: Ints, k: number) => [...nums.slice(k), ...nums.slice(0, k)],
      },
      // Right after all, k = 0 included. Counted as a mistake when the shipped models were trained,
      // so it stays until they are trained anew: the text of a document must not change before.
      {
        code: 'return nums[-k:] + nums[:-k]',
        twin: (nums: Ints, k: number) => (k ? [...nums.slice(-k), ...nums.slice(0, -k)] : nums),
      },
    ],
    reference: (nums: Ints, k: number) => [
      ...nums.slice(nums.length - k),
      ...nums.slice(0, nums.length - k),
    ],
    draw: (random) => {
      const nums = randomInts(random, 1, 7);
      return [nums, integerBetween(random, 0, nums.length)];
    },
    probes: [
      [[1, 2, 3, 4, 5], 2],
      [[1, 2, 3], 0],
      [[1, 2], 2],
    ],
  },
  {
    name: 'pairs_with_sum',
    parameters: 'nums: list, target: int',
    returns: 'int',
    wordings: [
      'Return how many pairs of positions in nums hold numbers that add up to target.',
      'Count the pairs i < j for which nums[i] + nums[j] is target.',
    ],
    idioms: [
      'count = 0\nfor i in range(len(nums)):\n    for j in range(i + 1, len(nums)):\n        if nums[i] + nums[j] == target:\n            count += 1\nreturn count',
      'return sum(1 for i in range(len(nums)) for j in range(i) if nums[i] + nums[j] == target)',
    ],
    bugs: [
      {
        code: 'count = 0\nfor i in range(len(nums)):\n    for j in range(i, len(nums)):\n        if nums[i] + nums[j] == target:\n            count += 1\nreturn count',
        twin: (nums: Ints, target: number) =>
          pairs(nums, target) + nums.filter((x) => 2 * x === target).length,
      },
      {
        code: 'return sum(1 for a in nums for b in nums if a + b == target)',
        twin: (nums: Ints, target: number) =>
          2 * pairs(nums, target) + nums.filter((x) => 2 * x === target).length,
      },
    ],
    reference: (nums: Ints, target: number) => pairs(nums, target),
    draw: (random) => [
      Array.from({ length: integerBetween(random, 0, 7) }, () => integerBetween(random, 0, 5)),
      integerBetween(random, 2, 8),
    ],
    probes: [
      [[1, 5, 3, 3], 6],
      [[2, 2, 2], 4],
      [[], 3],
    ],
  },
];

const pairs = (nums: Ints, target: number): number =>
  nums.flatMap((a, i) => nums.slice(i + 1).filter((b) => a + b === target)).length;
