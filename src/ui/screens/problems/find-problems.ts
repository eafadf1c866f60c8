import type { Problem } from '../../../core/problems/problem.ts';
import { testTexts } from '../../../core/problems/test-texts.ts';

/** The problems that contain every word that is searched for, whatever its case, in any of their texts. */
export function findProblems(problems: readonly Problem[], search: string): readonly Problem[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return problems;
  return problems.filter((problem) => {
    const text = textOf(problem).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Every text of a problem that people look for, in the order they read it. */
const textOf = ({ taskId, entryPoint = '', prompt, tests }: Problem): string =>
  [taskId, entryPoint, prompt, testSource(tests)].join('\n');

/** The tests of a problem as the one source they are shown as. */
export const testSource = (tests: Problem['tests']): string => testTexts(tests).join('\n');

/** What a list shows of a prompt in words: its first line. */
export const firstLine = ({ prompt }: Problem): string => prompt.trim().split('\n', 1)[0] ?? '';
