import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'public/packs/first-steps');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const text = v.pipe(v.string(), v.nonEmpty());

const packSchema = v.strictObject({
  id: v.literal('first-steps'),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  title: text,
  description: text,
  license: v.literal('MIT'),
  languages: v.tuple([v.literal('python')]),
  problems: v.number(),
  samplesPerProblem: v.number(),
  files: v.strictObject({ problems: fileSchema(), samples: fileSchema() }),
});
const problemSchema = v.strictObject({
  task_id: v.pipe(v.string(), v.regex(/^FirstSteps\/\d+$/)),
  title: text,
  difficulty: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  prompt: v.pipe(v.string(), v.endsWith('"""\n')),
  entry_point: v.pipe(v.string(), v.regex(/^[a-z_]+$/)),
  canonical_solution: v.pipe(v.string(), v.startsWith('    '), v.endsWith('\n')),
  test: v.pipe(v.string(), v.startsWith('def check(candidate):\n'), v.endsWith('\n')),
});
const sampleSchema = v.strictObject({ task_id: text, completion: text, note: text });
const verdictSchema = v.picklist(['passed', 'failed', 'timed-out', 'crashed', 'no-code']);

function fileSchema() {
  return v.strictObject({ name: text, sha256: v.pipe(v.string(), v.hash(['sha256'])) });
}

function readLines<T extends v.GenericSchema>(file: string, schema: T): v.InferOutput<T>[] {
  const lines = read(file).trimEnd().split('\n');
  return lines.map((line) => v.parse(schema, JSON.parse(line)));
}

const pack = v.parse(packSchema, JSON.parse(read('pack.json')));
const problems = readLines(pack.files.problems.name, problemSchema);
const samples = readLines(pack.files.samples.name, sampleSchema);
const expected = v.parse(
  v.record(v.string(), v.array(verdictSchema)),
  JSON.parse(read('expected.json')),
);
const ids = problems.map((problem) => problem.task_id);
const attempts = (id: string) => samples.filter((sample) => sample.task_id === id);
const correct = ids.map(
  (id) => expected[id]?.filter((verdict) => verdict === 'passed').length ?? 0,
);

describe('the pack First steps', () => {
  test('counts as many problems and attempts as pack.json promises', () => {
    expect(pack.problems).toBeGreaterThanOrEqual(24);
    expect(problems).toHaveLength(pack.problems);
    expect(samples).toHaveLength(pack.problems * pack.samplesPerProblem);
    for (const id of ids) expect(attempts(id), id).toHaveLength(pack.samplesPerProblem);
  });

  test('has the files whose hashes pack.json names', () => {
    for (const { name, sha256 } of Object.values(pack.files)) {
      expect(createHash('sha256').update(read(name)).digest('hex'), name).toBe(sha256);
    }
  });

  test('says that nothing in it was drawn from a model', () => {
    expect(pack.description).toMatch(/written by hand/);
    expect(pack.description).toMatch(/not samples drawn from a model/);
  });

  test('numbers its problems in order, from easy to hard', () => {
    expect(ids).toEqual(ids.map((_, i) => `FirstSteps/${i}`));
    const difficulties = problems.map((problem) => problem.difficulty);
    expect(difficulties).toEqual(difficulties.toSorted());
    expect(new Set(difficulties).size).toBe(5);
  });

  test('repeats no title, function, prompt, or attempt at the same problem', () => {
    for (const field of ['title', 'entry_point', 'prompt', 'test'] as const) {
      expect(new Set(problems.map((problem) => problem[field])).size, field).toBe(problems.length);
    }
    for (const id of ids) {
      // Not even up to white space: two such attempts would not be different code.
      const codes = attempts(id).map((sample) => sample.completion.replace(/\s+/g, ''));
      expect(new Set(codes).size, id).toBe(codes.length);
    }
  });

  test('defines in each prompt the entry point, with type hints and one to three examples', () => {
    for (const { task_id, prompt, entry_point } of problems) {
      expect(prompt, task_id).toMatch(new RegExp(`^def ${entry_point}\\(.*: .*\\) -> .+:\n`, 'm'));
      const examples = prompt.match(/^ {4}>>> /gm)?.length ?? 0;
      expect(examples, task_id).toBeGreaterThanOrEqual(1);
      expect(examples, task_id).toBeLessThanOrEqual(3);
    }
  });

  test('tests each problem with six to fifteen assertions', () => {
    for (const problem of problems) {
      const asserts = problem.test.match(/^ {4}assert /gm)?.length ?? 0;
      expect(asserts, problem.task_id).toBeGreaterThanOrEqual(6);
      expect(asserts, problem.task_id).toBeLessThanOrEqual(15);
    }
  });

  test('takes nothing from a benchmark by name', () => {
    expect(read('problems.jsonl') + read('samples.jsonl')).not.toMatch(
      /human-?eval|mbpp|evalplus/i,
    );
  });
});

describe('the verdicts of First steps', () => {
  test('are given for every attempt', () => {
    expect(Object.keys(expected)).toEqual(ids);
    for (const id of ids) expect(expected[id], id).toHaveLength(pack.samplesPerProblem);
  });

  test('say of an attempt what its note says', () => {
    for (const id of ids) {
      attempts(id).forEach(({ note }, i) => {
        expect(expected[id]?.[i] === 'passed', `${id}: ${note}`).toBe(/^correct\b/.test(note));
      });
    }
  });

  test('give a curve worth looking at: about half for k = 1, nearly all for k = 10', () => {
    const n = pack.samplesPerProblem;
    const mean = correct.reduce((sum, c) => sum + c, 0) / correct.length / n;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
    const solved = correct.filter((c) => c > 0).length / correct.length;
    expect(solved).toBeGreaterThan(0.9);
    expect(solved).toBeLessThan(0.95);
  });

  test('spread over the problems, from solved by all attempts to solved by none', () => {
    expect(Math.min(...correct)).toBe(0);
    expect(Math.max(...correct)).toBe(pack.samplesPerProblem);
    expect(new Set(correct).size).toBeGreaterThanOrEqual(9);
    const certain = correct.filter((c) => c === 0 || c === pack.samplesPerProblem);
    expect(certain.length).toBeLessThan(correct.length / 4);
  });

  test('spend little time on waiting: at most three attempts never end', () => {
    const kinds = Object.values(expected).flat();
    const timedOut = kinds.filter((kind) => kind === 'timed-out').length;
    expect(timedOut).toBeGreaterThanOrEqual(1);
    expect(timedOut).toBeLessThanOrEqual(3);
    expect(kinds).toContain('no-code');
  });

  test.skipIf(!hasPython())(
    'are what an ordinary Python finds (scripts/check-pack.py)',
    { timeout: 240_000 },
    async () => {
      const script = join(root, 'scripts/check-pack.py');
      const { stdout } = await promisify(execFile)('python3', [script, folder]);
      expect(stdout).not.toContain('FAULT');
      expect(stdout).toContain('problems are solved at least once');
    },
  );
});

/** Whether the checker can run: Python 3.11 or newer, with the resource limits of POSIX. */
function hasPython(): boolean {
  const version = 'import resource, sys; sys.exit(sys.version_info < (3, 11))';
  const found = spawnSync('python3', ['-c', version]).status === 0;
  if (!found) console.warn('Skipping: check-pack.py needs python3 >= 3.11 on a POSIX system.');
  return found;
}
