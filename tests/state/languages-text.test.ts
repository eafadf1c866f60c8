import { expect, test } from 'vitest';
import { countLanguages } from '../../src/core/problems/count-languages.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import { outcomeText } from '../../src/state/importer-words.ts';
import { languagesText } from '../../src/state/languages-text.ts';

const problem = (language?: string): Problem => ({
  ...(language !== undefined && { language }),
  taskId: 't',
  prompt: '',
  promptKind: 'text',
  tests: { kind: 'programs', sources: [] },
});

test('countLanguages(problems) is undefined for Python alone, and counts the most first', () => {
  expect(countLanguages([problem(), problem('python')])).toBeUndefined();
  const counts = countLanguages([problem('lua'), problem('cpp'), problem(), problem('cpp')]);
  expect(Object.entries(counts ?? {})).toEqual([
    ['cpp', 2],
    ['lua', 1],
    ['python', 1],
  ]);
});

test('languagesText(set) names one language, and counts several', () => {
  expect(languagesText({})).toBe('');
  expect(languagesText({ languages: { lua: 161 } })).toBe('Lua');
  expect(languagesText({ languages: { cpp: 161, csharp: 158, zig: 1 } })).toBe(
    'C++ (161), C# (158), and zig (1)',
  );
});

test('outcomeText(outcome) says the languages of problems that were imported', () => {
  const set = {
    id: 'i',
    name: 'humaneval-lua',
    origin: { kind: 'imported', fileName: 'humaneval-lua.jsonl.gz', format: 'multipl-e-problems' },
    size: 161,
    languages: { lua: 161 },
    createdAt: '',
  } as const;
  expect(outcomeText({ formatId: 'multipl-e-problems', kind: 'problems', set })).toBe(
    '161 problems in Lua imported as humaneval-lua.',
  );
});
