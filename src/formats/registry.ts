import type { Format } from './format.ts';
import { autoCodeBenchProblems } from './problems/auto-code-bench/auto-code-bench-problems.ts';
import { humanEvalProblems } from './problems/human-eval-problems.ts';
import { humanEvalXProblems } from './problems/human-eval-x/human-eval-x-problems.ts';
import { mbppProblems } from './problems/mbpp-problems.ts';
import { multiPlEProblems } from './problems/multipl-e/multipl-e-problems.ts';
import { sanitizedMbppProblems } from './problems/sanitized-mbpp-problems.ts';
import { autoCodeBenchOutputs } from './samples/auto-code-bench-outputs.ts';
import { evalPlusSamples } from './samples/eval-plus-samples.ts';
import { humanEvalResults } from './samples/human-eval-results.ts';
import { humanEvalSamples } from './samples/human-eval-samples.ts';
import { multiPlESamples } from './samples/multipl-e-samples.ts';

/** Every record format that can be imported, in the order in which people are offered them. */
export const formats: readonly Format[] = [
  humanEvalProblems,
  mbppProblems,
  sanitizedMbppProblems,
  multiPlEProblems,
  humanEvalXProblems,
  autoCodeBenchProblems,
  humanEvalSamples,
  evalPlusSamples,
  humanEvalResults,
  multiPlESamples,
  autoCodeBenchOutputs,
];

/** The format with this id; throws for one that is not in the registry. */
export function formatById(id: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (format) return format;
  throw new RangeError(`No format is called ${id}; known: ${formats.map((f) => f.id).join(', ')}`);
}
