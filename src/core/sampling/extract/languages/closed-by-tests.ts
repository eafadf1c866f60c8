import type { Problem } from '../../../problems/problem.ts';
import { testTexts } from '../../../problems/test-texts.ts';
import { openBraces } from './brace-end.ts';

/**
 * How many braces the tests of a problem close that its program opens: 1 where MultiPL-E's stop
 * sequence took the brace of a function away, 2 where the function is a method, otherwise 0.
 */
export function closedByTests({ tests }: Problem): number {
  const [first = ''] = testTexts(tests);
  return first.trimStart().startsWith('}') ? Math.max(1, -openBraces(first)) : 0;
}
