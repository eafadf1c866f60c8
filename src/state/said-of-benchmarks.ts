import { m } from '../messages/messages.js';
import { saidBy } from './said-text.ts';

/** What the catalogue says of a benchmark, its description, note and facts, in the page's language. */
export const saidOfBenchmark = saidBy([
  m.problems_benchmark_human_eval,
  m.problems_benchmark_human_eval_plus,
  m.problems_benchmark_human_eval_plus_note,
  m.problems_benchmark_mbpp,
  m.problems_benchmark_mbpp_note,
  m.problems_benchmark_mbpp_sanitized,
  m.problems_benchmark_mbpp_plus,
  m.problems_benchmark_mbpp_plus_note,
  m.problems_benchmark_multipl_e,
  m.problems_benchmark_multipl_e_note,
  m.problems_benchmark_human_eval_x,
  m.problems_benchmark_human_eval_x_note,
  m.problems_benchmark_auto_code_bench,
  m.problems_benchmark_auto_code_bench_note,
  m.problems_benchmark_more_languages,
  m.problems_benchmark_and_more,
  m.problems_benchmark_licence_file,
  m.problems_benchmark_big_code_bench,
  m.problems_benchmark_big_code_bench_note,
  m.problems_benchmark_live_code_bench,
  m.problems_benchmark_live_code_bench_note,
]);
