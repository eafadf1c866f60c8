import type { Run } from '../core/grading/run.ts';
import { defaultLimits } from '../core/grading/limits.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import type { Recording } from '../engines/replay/replay.ts';
import { humanEvalProblems } from '../formats/problems/human-eval-problems.ts';
import { humanEvalSamples } from '../formats/samples/human-eval-samples.ts';
import type { SampleLine } from '../formats/samples/sample-line.ts';
import type { JsonObject } from '../formats/json/json-object.ts';
import type { Where } from '../formats/import-error.ts';

/** What `pack.json` says of a pack that is part of the site. */
interface PackManifest {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly files: Record<'problems' | 'samples', { readonly name: string }>;
}

/** A pack of problems with recorded attempts, read from the site. */
export interface Pack {
  readonly set: ProblemSet;
  readonly problems: readonly Problem[];
  /** A run over its recorded attempts, none of them graded yet. */
  readonly run: Run;
  readonly description: string;
}

const folder = './packs/first-steps/';

/** Reads the built-in pack; it is precached, so this works offline too. */
export async function loadPack(): Promise<Pack> {
  const manifest = (await (await fetchFile('pack.json')).json()) as PackManifest;
  const { id, version, title, description, files } = manifest;
  const [problems, samples] = await Promise.all([
    readLines(files.problems.name, (line, where) => humanEvalProblems.parse(line, where)),
    loadSamples(files.samples.name),
  ]);
  const createdAt = new Date().toISOString();
  const setId = `pack:${id}@${version}`;
  return {
    set: {
      id: setId,
      name: title,
      origin: { kind: 'built-in', packId: id, version },
      size: problems.length,
      createdAt,
    },
    problems,
    run: {
      id: `${setId}:recorded`,
      name: `${title}: recorded attempts`,
      createdAt,
      problemSetId: setId,
      source: { engine: 'replay', label: 'Attempts written by hand', recording: setId },
      plan: Object.fromEntries([...samples].map(([taskId, { length }]) => [taskId, length])),
      limits: defaultLimits,
    },
    description,
  };
}

/** The attempts recorded in the built-in pack, for the replay engine; read once. */
export function packRecording(): Recording {
  let samples: Promise<ReadonlyMap<string, readonly SampleLine[]>> | undefined;
  return async (taskId) => (await (samples ??= loadSamples('samples.jsonl'))).get(taskId) ?? [];
}

async function loadSamples(file: string): Promise<Map<string, SampleLine[]>> {
  return Map.groupBy(
    await readLines(file, (line, where) => humanEvalSamples.parse(line, where)),
    ({ taskId }) => taskId,
  );
}

async function readLines<Parsed>(
  file: string,
  parse: (record: JsonObject, where: Where) => Parsed,
): Promise<Parsed[]> {
  const text = await (await fetchFile(file)).text();
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line, index) =>
    parse(JSON.parse(line) as JsonObject, { file, line: index + 1 }),
  );
}

async function fetchFile(file: string): Promise<Response> {
  const response = await fetch(folder + file);
  if (response.ok) return response;
  throw new Error(`The built-in problems are missing: ${file} (${response.status}).`);
}
