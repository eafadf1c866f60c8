import { m } from '../messages/messages.js';
import { said } from '../core/said.ts';
import type { Run } from '../core/grading/run.ts';
import { defaultLimits } from '../core/grading/limits.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import type { Recording } from '../engines/replay/replay.ts';
import { humanEvalProblems } from '../formats/problems/human-eval-problems.ts';
import { humanEvalSamples } from '../formats/samples/human-eval-samples.ts';
import type { SampleLine } from '../formats/samples/sample-line.ts';
import type { JsonObject } from '../formats/json/json-object.ts';
import type { Where } from '../formats/import-error.ts';
import { groupBy } from './group-by.ts';

/** The packs of problems that are part of the site, each a folder there. */
export type PackId = 'first-steps' | 'chains' | 'basics';

/** What `pack.json` says of a pack; one without recorded attempts has no file of samples. */
interface PackManifest {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly files: {
    readonly problems: { readonly name: string };
    readonly samples?: { readonly name: string };
  };
}

/** A pack of problems, read from the site, with a run over it where there is one to begin with. */
export interface Pack {
  readonly set: ProblemSet;
  readonly problems: readonly Problem[];
  /** Nothing of it is graded yet. */
  readonly run?: Run;
}

/** Reads a built-in pack; it is precached, so this works offline too. */
export async function loadPack(id: PackId): Promise<Pack> {
  const { version, title, files } = await loadManifest(id);
  const [problems, samples] = await Promise.all([
    loadProblems(id, files.problems.name),
    files.samples && loadSamples(id, files.samples.name),
  ]);
  const set = builtInSet({ packId: id, version, name: title, size: problems.length });
  return { set, problems, ...(samples && { run: recordedRun(set, samples) }) };
}

/** The problem set that a pack becomes in the database. */
export const builtInSet = (
  pack: Pick<ProblemSet, 'name' | 'size'> & { readonly packId: string; readonly version: string },
): ProblemSet => {
  const { packId, version, name, size } = pack;
  return {
    id: `pack:${packId}@${version}`,
    name,
    origin: { kind: 'built-in', packId, version },
    size,
    createdAt: new Date().toISOString(),
  };
};

/** A run over the attempts recorded in a pack, none of them graded yet. */
const recordedRun = (
  { id, name, createdAt }: ProblemSet,
  samples: ReadonlyMap<string, readonly SampleLine[]>,
): Run => ({
  id: `${id}:recorded`,
  name: m.lab_recorded_attempts({ name }),
  createdAt,
  problemSetId: id,
  source: { engine: 'replay', label: said`Attempts written by hand`, recording: id },
  plan: Object.fromEntries([...samples].map(([taskId, { length }]) => [taskId, length])),
  limits: defaultLimits,
});

/** What a pack says of itself. */
export const loadManifest = async (id: PackId): Promise<PackManifest> =>
  (await (await fetchFile(id, 'pack.json')).json()) as PackManifest;

/** The problems of a pack, in its order; only those wanted where some are, and only they are parsed. */
export async function loadProblems(
  id: PackId,
  file: string,
  wanted?: readonly string[],
): Promise<readonly Problem[]> {
  const isWanted = (line: string) =>
    wanted?.some((taskId) => line.startsWith(`{"task_id":"${taskId}"`)) ?? true;
  return readLines(id, file, (line, where) => humanEvalProblems.parse(line, where), isWanted);
}

/** The attempts recorded in the pack First steps, for the replay engine; read once. */
export function packRecording(): Recording {
  let samples: Promise<ReadonlyMap<string, readonly SampleLine[]>> | undefined;
  return async (taskId) =>
    (await (samples ??= loadSamples('first-steps', 'samples.jsonl'))).get(taskId) ?? [];
}

async function loadSamples(id: PackId, file: string): Promise<Map<string, SampleLine[]>> {
  const lines = await readLines(id, file, (line, where) => humanEvalSamples.parse(line, where));
  return groupBy(lines.flat(), ({ taskId }) => taskId);
}

async function readLines<Parsed>(
  id: PackId,
  file: string,
  parse: (record: JsonObject, where: Where) => Parsed,
  isWanted: (line: string) => boolean = () => true,
): Promise<Parsed[]> {
  const text = await (await fetchFile(id, file)).text();
  return text
    .split('\n')
    .flatMap((line, index) =>
      line === '' || !isWanted(line)
        ? []
        : [parse(JSON.parse(line) as JsonObject, { file, line: index + 1 })],
    );
}

async function fetchFile(id: PackId, file: string): Promise<Response> {
  const response = await fetch(`./packs/${id}/${file}`);
  if (response.ok) return response;
  throw new Error(said`The built-in problems are missing: ${id}/${file} (${response.status}).`);
}
