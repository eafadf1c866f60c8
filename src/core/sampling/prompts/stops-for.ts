import type { Problem } from '../../problems/problem.ts';
import type { PromptTemplate } from './prompt-template.ts';

/**
 * Where an answer to this problem ends. A continuation ends where its benchmark says, if it does: the
 * stop sequences of a template are for Python. A chat answer holds whole functions, and its words may
 * come first, so that the benchmark's would cut it too early.
 */
export const stopsFor = (
  { kind, stops }: Pick<PromptTemplate, 'kind' | 'stops'>,
  { stopSequences = [] }: Pick<Problem, 'stopSequences'>,
): readonly string[] => (kind === 'completion' && stopSequences.length > 0 ? stopSequences : stops);
