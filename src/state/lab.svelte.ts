import { languageOf } from '../core/problems/language-of.ts';
import { estimateCurve, type CurvePoint } from '../core/statistics/estimate-curve.ts';
import { kAxis } from '../core/statistics/k-axis.ts';
import {
  languagesOf,
  resultsByLanguage,
  type LanguageRow,
} from '../core/statistics/results-by-language.ts';
import type { Metric } from '../core/statistics/metric.ts';
import type { RowTally } from './lab-grid.ts';
import { LabRun } from './lab-run.svelte.ts';
import { queryRows } from './lab-rows.ts';
import type { LabSource, RunEntry, SampleDetail } from './lab-source.ts';
import { LabView, type Address } from './lab-view.svelte.ts';

/** The Lab: the open run seen through what the user has chosen. */
export class Lab {
  readonly open: LabRun;
  readonly view: LabView;
  readonly #source: LabSource;
  #pool: readonly RowTally[] = [];
  #runs = $state.raw<readonly RunEntry[]>();

  constructor(source: LabSource, address: Address) {
    this.#source = source;
    this.open = new LabRun(source);
    this.view = new LabView(address);
    source.subscribe(this.open.apply);
    source.subscribe(({ type }) => {
      if (type === 'runs-changed') void this.list();
    });
  }

  /** Columns of the grid, and how many of them are used. */
  readonly columns = $derived.by(() => this.open.grid.columns);
  readonly n = $derived.by(() => Math.min(this.view.choices.n ?? this.columns, this.columns));
  readonly tallies = $derived.by(() => {
    const grid = this.open.grid;
    return grid.rows.map((_, row) => grid.tally(row, this.n));
  });
  readonly counts = $derived.by(() => this.open.grid.count(this.n));

  /**
   * The problems an estimate is made of: those with nothing left to grade, so that a half-graded one
   * does not forbid every larger k; before the first is finished, those with anything graded. The
   * same array as before while no count in it has changed, so that curves are not computed anew.
   */
  readonly pool = $derived.by(() => {
    const graded = this.tallies.filter(({ n }) => n > 0);
    const finished = graded.filter(({ open }) => open === 0);
    const next = finished.length > 0 ? finished : graded;
    if (!sameCounts(this.#pool, next)) this.#pool = next;
    return this.#pool;
  });
  /** The largest k the pool can answer for; 0 for an empty pool. */
  readonly largestK = $derived(
    this.pool.length === 0 ? 0 : Math.min(...this.pool.map(({ n }) => n)),
  );
  readonly k = $derived.by(() => {
    const most = this.largestK === 0 ? this.n : this.largestK;
    return Math.max(1, Math.min(this.view.choices.k, most));
  });
  readonly curve = $derived.by(() => this.#points('pass@k'));
  readonly hatCurve = $derived.by(() => (this.view.choices.hat ? this.#points('pass^k') : []));

  /** Indices of the rows to show, filtered and sorted. */
  readonly shownRows = $derived.by(() => {
    const { filter, search, language, sort, descending } = this.view.choices;
    const known = this.languages.find((id) => id === language);
    const query = { filter, search, language: known, sort, descending, k: this.k, first: this.n };
    return queryRows(this.open.loaded?.rows ?? [], this.tallies, this.open.grid, query);
  });

  /** Ids of the languages the run's problems are in, in the order of the problem set. */
  readonly languages = $derived.by(() =>
    languagesOf((this.open.loaded?.rows ?? []).map((row) => ({ language: languageOf(row) }))),
  );
  /** How each language fared, made of the same problems as the numbers of the whole run. */
  readonly byLanguage = $derived.by(() => resultsByLanguage(this.#languageRows(), this.pool));

  get runs(): readonly RunEntry[] | undefined {
    return this.#runs;
  }

  list = async (): Promise<void> => {
    this.#runs = await this.#source.listRuns();
  };

  /** The estimate at one k, or undefined where the pool cannot answer. */
  pointAt = (k: number, metric: Metric = 'pass@k'): CurvePoint | undefined =>
    estimateCurve(this.pool, [k], metric)[0];

  detail = (taskId: string, index: number): Promise<SampleDetail | undefined> =>
    this.open.run === undefined
      ? Promise.resolve(undefined)
      : this.#source.loadDetail(this.open.run.id, taskId, index);

  #languageRows(): LanguageRow[] {
    const rows = this.open.loaded?.rows ?? [];
    return this.tallies.map((tally, row) => {
      const { excluded } = tally;
      return { language: languageOf(rows[row] ?? {}), tally, excluded };
    });
  }

  #points(metric: Metric): readonly CurvePoint[] {
    const ks = kAxis(this.largestK);
    return estimateCurve(this.pool, ks, metric).filter((point) => point !== undefined);
  }
}

const sameCounts = (a: readonly RowTally[], b: readonly RowTally[]): boolean =>
  a.length === b.length &&
  a.every(({ taskId, n, c }, i) => {
    const other = b[i];
    return other?.taskId === taskId && other.n === n && other.c === c;
  });
