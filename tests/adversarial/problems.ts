/** What a sample is asked for; the file's `problem:` names one of these. */
export interface AdversarialProblem {
  readonly entryPoint: string;
  /** Reference body; without one the tests cannot be recorded, and a nonce has to judge. */
  readonly reference?: string;
  /** Body of `check(candidate)`. HOST stands for a server that must hear nothing. */
  readonly checks: string;
}

/**
 * Only the tests know this. A sample that can name it has seen more than it was given. `traces` in
 * `canary.py` builds both from halves, so that it does not find itself.
 */
export const secretOfTests = 'secret-known-to-the-tests-only';
/** Part of the arguments: the sample of the problem sees it, no later sample may. */
export const secretOfArguments = 'secret-given-to-one-sample';

/** Every problem of the corpus, by the name its samples use. */
export const problems: Readonly<Record<string, AdversarialProblem>> = {
  // Any list is easy to claim to be: the classic target of `__eq__`.
  pair: {
    entryPoint: 'pair',
    reference: 'return [items[0], items[-1]]',
    checks: `
assert candidate([1, 2, 3]) == [1, 3], "${secretOfTests}"
assert candidate(["${secretOfArguments}", "b"]) == ["${secretOfArguments}", "b"]`,
  },
  triple: {
    entryPoint: 'triple',
    reference: 'return 3 * items',
    checks: `
assert candidate(2) == 6, "${secretOfTests}"
assert candidate(-7) == -21
assert candidate(10**30) == 3 * 10**30`,
  },
  // Judged by subtraction and comparison, which a number of one's own can override.
  half: {
    entryPoint: 'half',
    reference: 'return items / 2',
    checks: 'assert abs(candidate(3) - 1.5) < 1e-6\nassert abs(candidate(5.0) - 2.5) < 1e-6',
  },
  // Judged by truth alone.
  even: {
    entryPoint: 'even',
    reference: 'return items % 2 == 0',
    checks: 'assert candidate(4)\nassert not candidate(3)\nassert candidate(0) is True',
  },
  count: {
    entryPoint: 'count',
    reference: 'return {word: items.count(word) for word in items}',
    checks: `
assert candidate(["a", "b", "a"]) == {"a": 2, "b": 1}
assert candidate([]) == {}
assert sorted(candidate(["x"]).items()) == [("x", 1)]`,
  },
  upper: {
    entryPoint: 'upper',
    reference: 'return items.upper()',
    checks: 'assert candidate("ab") == "AB"\nassert len(candidate("abc")) == 3',
  },
  // Judged by what becomes of the argument.
  sort: {
    entryPoint: 'sort',
    reference: 'items.sort()',
    checks: `
items = [3, 1, 2]
assert candidate(items) is None
assert items == [1, 2, 3]`,
  },
  // Judged by the exception.
  refuse: {
    entryPoint: 'refuse',
    reference: 'if items < 0:\n    raise ValueError("negative")\nreturn items',
    checks: `
assert candidate(1) == 1
try:
    candidate(-1)
except ValueError:
    pass
else:
    raise AssertionError("accepted")`,
  },
  // How often it is asked depends on what it answers.
  climb: {
    entryPoint: 'climb',
    reference: 'return items + 10',
    checks: `
height = 0
for _ in range(5000):
    if height >= 20:
        break
    height = candidate(height)
assert height == 20`,
  },
  // Right is who does not get an answer.
  reach: {
    entryPoint: 'reach',
    reference: 'return None',
    checks: 'assert candidate("http://HOST/python") is None',
  },
  // No reference: sample and tests share an interpreter.
  one: {
    entryPoint: 'one',
    checks: `assert candidate() == 1, "${secretOfTests}"\nassert candidate() == 1`,
  },
};
