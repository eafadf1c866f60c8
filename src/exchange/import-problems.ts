import { said } from '../core/said.ts';
import { countLanguages } from '../core/problems/count-languages.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import { testTexts } from '../core/problems/test-texts.ts';
import type { ProblemFormat } from '../formats/format.ts';
import { hashProblems } from '../formats/hash-problems.ts';
import { ImportError } from '../formats/import-error.ts';
import { type ImportJob, titleOf } from './import-job.ts';

/** Characters in one problem set: it is written at once, so it has to fit in memory. */
const maxChars = 64 * 2 ** 20;

/** What became of a file of problems. */
export interface ProblemsOutcome {
  readonly kind: 'problems' | 'already-here';
  readonly set: ProblemSet;
}

/** Stores a file of problems as one set, whose id is the hash of its content. */
export async function importProblems(
  format: ProblemFormat,
  job: ImportJob,
): Promise<ProblemsOutcome> {
  const problems = await readProblems(format, job);
  const id = await hashProblems(problems);
  const known = (await job.store.problemSets()).find((set) => set.id === id);
  if (known) return { kind: 'already-here', set: known };
  const languages = countLanguages(problems);
  const set: ProblemSet = {
    id,
    name: job.request.name ?? titleOf(job.file),
    origin: { kind: 'imported', fileName: job.file, format: format.id },
    size: problems.length,
    ...(languages && { languages }),
    createdAt: new Date().toISOString(),
  };
  await job.store.putProblemSet(set, problems);
  return { kind: 'problems', set };
}

async function readProblems(
  format: ProblemFormat,
  { records, file }: ImportJob,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  let chars = 0;
  for await (const { record, line } of records) {
    const problem = format.parse(record, { file, line });
    const earlier = lines.get(problem.taskId);
    if (earlier !== undefined) throw duplicate(problem.taskId, { file, line, earlier });
    chars += sizeOf(problem);
    if (chars > maxChars) throw tooLarge(file);
    lines.set(problem.taskId, line);
    problems.push(problem);
  }
  return problems;
}

const duplicate = (
  taskId: string,
  { file, line, earlier }: { file: string; line: number; earlier: number },
): ImportError =>
  new ImportError(
    { file, line, field: 'task_id' },
    said`"${taskId}" is the task id of line ${earlier} already. Each problem needs its own.`,
  );

const tooLarge = (file: string): ImportError =>
  new ImportError(
    { file },
    said`has more than ${maxChars / 2 ** 20} million characters of problems. Split it into several files.`,
  );

const sizeOf = ({ prompt, canonicalSolution = '', tests }: Problem): number =>
  prompt.length +
  canonicalSolution.length +
  testTexts(tests).reduce((sum, text) => sum + text.length, 0);
