import type { MultiPlERecord } from '../../../multipl-e.ts';
import type { Solution } from '../solutions.ts';

const sales = `CREATE TABLE sales (day date, item text, amount numeric(8, 2));
INSERT INTO sales VALUES ('2024-01-01', 'tea', 1.50), ('2024-01-02', 'tea', 2.25), ('2024-01-02', 'jam', 4);`;

/** Problems in the form text-to-SQL benchmarks have, in PostgreSQL's own words. */
export const problems: readonly MultiPlERecord[] = [
  {
    name: 'total_by_item',
    prompt: '-- sales (day date, item text, amount numeric)\n-- Each item with its total.\nSELECT',
    tests: `-- setup\n${sales}\n-- expect\nVALUES ('tea', 3.75), ('jam', 4.00);\n`,
  },
  {
    name: 'last_sale',
    prompt:
      '-- sales (day date, item text, amount numeric)\n-- Per item its last day, by item.\nSELECT',
    tests: `-- setup\n${sales}\n-- expect in order\nVALUES ('jam', date '2024-01-02'), ('tea', date '2024-01-02');\n`,
  },
  {
    name: 'items_as_array',
    prompt:
      '-- sales (day date, item text, amount numeric)\n-- All items, sorted, as one array.\nSELECT',
    tests: `-- setup\n${sales}\n-- expect\nSELECT ARRAY['jam', 'tea'];\n`,
  },
  {
    name: 'double_function',
    prompt: '-- A function double_of(integer) that gives twice its argument.\n',
    tests: '-- ask\nSELECT double_of(4), double_of(NULL);\n-- expect\nSELECT 8, NULL;\n',
  },
  {
    name: 'checked_script',
    prompt: '-- A view cheap of the sales below 2.\n',
    tests: `DO $$ BEGIN ASSERT (SELECT count(*) = 1 FROM cheap), 'one cheap sale'; END $$;\n`,
  },
];

/** Answers to the problems with the verdicts they deserve. */
export const solutions: readonly Solution[] = [
  {
    problem: 'total_by_item',
    completion: ' item, sum(amount) FROM sales GROUP BY item;',
    verdict: 'passed',
  },
  {
    problem: 'total_by_item',
    completion: ' item, sum(amount) FROM sales;',
    verdict: 'failed',
    says: 'must appear in the GROUP BY clause',
    line: 3,
  },
  {
    problem: 'total_by_item',
    completion: ' item, max(amount) FROM sales GROUP BY item;',
    verdict: 'failed',
    says: 'tea|2.25',
  },
  {
    problem: 'total_by_item',
    completion: ' item, sum(amount) FROM sales\nGROUP item;',
    verdict: 'failed',
    says: 'syntax error',
    line: 4,
  },
  {
    problem: 'last_sale',
    completion: ' DISTINCT ON (item) item, day FROM sales ORDER BY item, day DESC;',
    verdict: 'passed',
  },
  {
    problem: 'last_sale',
    completion: ' item, max(day) FROM sales GROUP BY item ORDER BY item DESC;',
    verdict: 'failed',
    says: 'in another order',
  },
  {
    problem: 'items_as_array',
    completion: ' array_agg(DISTINCT item ORDER BY item) FROM sales;',
    verdict: 'passed',
  },
  {
    problem: 'items_as_array',
    completion:
      ' (WITH RECURSIVE c AS (SELECT 1 UNION ALL SELECT 1 FROM c) SELECT count(*) FROM c);',
    verdict: 'timed-out',
  },
  {
    problem: 'double_function',
    completion:
      'CREATE FUNCTION double_of(n integer) RETURNS integer LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN n * 2;\nEND $$;\n',
    verdict: 'passed',
  },
  {
    problem: 'double_function',
    completion:
      'CREATE FUNCTION double_of(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT coalesce(n, 0) * 2 $$;\n',
    verdict: 'failed',
    says: 'got 1 row:\n8|0',
  },
  {
    problem: 'double_function',
    completion: 'SELECT 8;\n',
    verdict: 'failed',
    says: 'function double_of(integer) does not exist',
  },
  {
    problem: 'checked_script',
    completion: 'CREATE VIEW cheap AS SELECT 1 AS amount;\n',
    verdict: 'passed',
  },
  {
    problem: 'checked_script',
    completion: 'CREATE VIEW cheap AS SELECT generate_series(1, 2) AS amount;\n',
    verdict: 'failed',
    says: 'one cheap sale',
  },
];
