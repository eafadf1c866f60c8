import type { RunSource } from '../../core/grading/run.ts';
import type { ProblemSet } from '../../core/problems/problem.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import { shorten } from './clip-text.ts';
import { html, type Content, type Markup } from './markup.ts';
import type { ReportData } from './report-data.ts';
import type { ReportFormat } from './report-format.ts';

type Fact = readonly [label: string, content: Content];

/** Where and when the report was written. */
export interface ReportOrigin {
  readonly appVersion: string | undefined;
  readonly writtenAt: string;
}

/** Characters of one fact; names come from files and may be anything. */
const mostChars = 600;

/** Everything needed to repeat the run, as label and text. */
export function manifestSection(
  data: ReportData,
  { appVersion, writtenAt }: ReportOrigin,
  format: ReportFormat,
): Markup {
  const { run, problemSet } = data;
  const { timeMs, memoryMiB, outputChars } = run.limits;
  const facts: readonly Fact[] = [
    ['Problem set', problemSetText(problemSet, format)],
    ['Samples', sourceText(run.source)],
    ...(run.source.params ? paramFacts(run.source.params, format) : []),
    ['Planned', plannedText(data, format)],
    ...(data.distinct.drawn > 0 ? [distinctFact(data, format)] : []),
    ['Executed by', run.runtime ?? 'not recorded: the run is not finished'],
    [
      'Limits per sample',
      `${format.duration(timeMs)} wall-clock time, ${format.count(memoryMiB)} MiB memory, ${format.count(outputChars)} characters of output`,
    ],
    ['Created', format.time(run.createdAt)],
    ['Finished', run.finishedAt === undefined ? 'not yet' : format.time(run.finishedAt)],
    ['Run id', html`<code>${run.id}</code>`],
    ['Report written', format.time(writtenAt)],
    ['By', `Pass@k Playground${appVersion === undefined ? '' : ` ${appVersion}`}`],
  ];
  return html`<section id="manifest">
    <h2>How it was run</h2>
    <dl class="facts">
      ${facts.map(
        ([label, content]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${typeof content === 'string' ? shorten(content, mostChars) : content}</dd>
          </div> `,
      )}
    </dl>
  </section> `;
}

function problemSetText({ name, origin, size }: ProblemSet, format: ReportFormat): string {
  return `${name}: ${format.counted(size, 'problem')}, ${originText(origin)}`;
}

function originText(origin: ProblemSet['origin']): string {
  switch (origin.kind) {
    case 'built-in':
      return `built in, pack ${origin.packId} ${origin.version}`;
    case 'imported':
      return `imported from ${origin.fileName} (${origin.format})`;
    case 'generated':
      return `generated from seed ${origin.seed}: ${origin.recipe}`;
  }
}

function sourceText({ engine, label, fileName, format, recording }: RunSource): string {
  const parts = [
    label,
    fileName !== undefined && fileName !== label && `file ${fileName}`,
    format !== undefined && `format ${format}`,
    recording !== undefined && `recording ${recording}`,
    `engine ${engine}`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}

const paramFacts = (params: SamplingParams, format: ReportFormat): readonly Fact[] => [
  [
    'Sampling',
    `temperature ${params.temperature}, top-p ${params.topP}, at most ${format.counted(params.maxTokens, 'token')}, seed ${params.seed}`,
  ],
  ...(params.stop.length === 0
    ? []
    : [
        [
          'Stops at',
          html`<code>${shorten(JSON.stringify(params.stop), mostChars)}</code>`,
        ] satisfies Fact,
      ]),
];

const distinctFact = ({ distinct }: ReportData, format: ReportFormat): Fact => [
  'Different programs',
  `${format.count(distinct.distinct)} of ${format.count(distinct.drawn)}, within each problem`,
];

function plannedText({ rows, counts }: ReportData, format: ReportFormat): string {
  const total = rows.reduce((sum, { marks }) => sum + marks.length, 0);
  const graded = total - counts.waiting;
  const progress = graded === total ? 'all graded' : `${format.count(graded)} graded so far`;
  if (total === 0) return 'no samples';
  return `${format.counted(total, 'sample')} of ${format.counted(rows.length, 'problem')}, ${progress}`;
}
