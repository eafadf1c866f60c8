import type { Format } from './format.ts';
import { humanEvalProblems } from './problems/human-eval-problems.ts';
import { mbppProblems } from './problems/mbpp-problems.ts';
import { sanitizedMbppProblems } from './problems/sanitized-mbpp-problems.ts';
import { evalPlusSamples } from './samples/eval-plus-samples.ts';
import { humanEvalResults } from './samples/human-eval-results.ts';
import { humanEvalSamples } from './samples/human-eval-samples.ts';

/** Every record format that can be imported, in the order in which people are offered them. */
export const formats: readonly Format[] = [
  humanEvalProblems,
  mbppProblems,
  sanitizedMbppProblems,
  humanEvalSamples,
  evalPlusSamples,
  humanEvalResults,
];

/** The format with this id; throws for one that is not in the registry. */
export function formatById(id: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (format) return format;
  throw new RangeError(`No format is called ${id}; known: ${formats.map((f) => f.id).join(', ')}`);
}
