import { expect, test } from 'vitest';
import { unsupportedReason, verdictLabel } from '../../../src/core/grading/verdict-label.ts';

const base = { kind: 'unsupported', judgedBy: 'none', durationMs: 0 } as const;

test('verdictLabel(unsupported) tells a language that cannot run from something it lacks', () => {
  expect(verdictLabel({ ...base, needs: 'Java', notHere: 'no class library' })).toBe(
    'does not run here',
  );
  expect(verdictLabel({ ...base, needs: 'threads' })).toBe('needs threads');
  const long = "module 'socket' was not found in any of the places where it was looked for";
  expect(verdictLabel({ ...base, needs: long })).toBe('needs a package');
});

test('verdictLabel(verdict) is otherwise the name of its mark', () => {
  const verdict = { kind: 'timed-out', limitMs: 1, judgedBy: 'nonce', durationMs: 1 } as const;
  expect(verdictLabel(verdict)).toBe('timed out');
});

test('unsupportedReason(verdict) names what is missing', () => {
  expect(unsupportedReason({ needs: 'numpy' })).toBe('needs numpy');
  expect(unsupportedReason({ needs: 'Java', notHere: 'no' })).toBe('Java does not run here');
});
