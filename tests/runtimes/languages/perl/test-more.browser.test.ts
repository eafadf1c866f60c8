import { afterAll, expect, test } from 'vitest';
import { defaultLimits } from '../../../../src/core/grading/limits.ts';
import { LanguageGrader } from '../../../../src/runtimes/language-grader.ts';
import { openRuntime } from '../open-runtime.ts';

const grader = new LanguageGrader(openRuntime('perl'));
afterAll(() => {
  grader.dispose();
});

const solution = 'sub two { return 2 } sub pair { return [1, { a => 2 }] }';
const grade = (tests: string) =>
  grader.grade(
    {
      taskId: 'two',
      language: 'perl',
      prompt: '',
      promptKind: 'text',
      tests: { kind: 'programs', sources: [tests] },
    },
    { text: solution, form: 'solution' },
    { ...defaultLimits, timeMs: 10_000, timePinned: true },
  );

test.each([
  'use Test::More tests => 2; is(two(), 2, "two"); is_deeply(pair(), [1, { a => 2 }]);',
  'use Test::More; subtest deep => sub { plan tests => 1; cmp_ok(two(), "<", 3) }; done_testing();',
  'use Test::More; SKIP: { skip "no reason", 1; fail("never") } like("two", qr/w/); done_testing(1 + 1);',
])('Test::More: %s passes', async (tests) => {
  expect(await grade(tests)).toMatchObject({ kind: 'passed' });
});

test.each([
  ['is(two(), 3, "three"); done_testing();', "Failed test 'three': got: 2, expected: 3"],
  ['is_deeply(pair(), [1, { a => 3 }]); done_testing();', 'Failed test: got: [1, {a => 2}]'],
  ['subtest deep => sub { ok(0, "inside") }; done_testing();', "Failed test 'inside'"],
  ['plan tests => 2; ok(two());', 'planned 2 tests but ran 1'],
  ['ok(two());', 'without a plan or done_testing'],
])('Test::More: %s fails, and says %s', async (tests, says) => {
  const verdict = await grade(`use Test::More;\n${tests}`);
  expect(verdict).toMatchObject({ kind: 'failed', error: { type: 'AssertionError' } });
  expect(JSON.stringify(verdict)).toContain(says);
});
