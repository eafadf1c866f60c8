import type { MultiPlERecord } from '../../../multipl-e.ts';
import type { Solution } from '../solutions.ts';

const people = `CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, team TEXT, pay REAL);
INSERT INTO people VALUES
  (1, 'Ada', 'red', 10.5), (2, 'Bob', 'blue', 20), (3, 'Cid', 'red', 30), (4, 'Dee', NULL, NULL);`;

/** Problems in the form text-to-SQL benchmarks have: a question, a database, the expected rows. */
export const problems: readonly MultiPlERecord[] = [
  {
    name: 'names_of_a_team',
    prompt: "-- people (id, name, team, pay)\n-- The names of the people in team 'red'.\nSELECT",
    tests: `-- setup\n${people}\n-- expect\nSELECT name FROM people WHERE team = 'red';\n-- setup\n${people}\nUPDATE people SET team = 'red' WHERE id = 2;\n-- expect\nVALUES ('Ada'), ('Bob'), ('Cid');\n`,
  },
  {
    name: 'pay_by_team',
    prompt:
      '-- people (id, name, team, pay)\n-- Each team with the sum of its pay, the largest first; people without a team count nowhere.\nSELECT',
    tests: `-- setup\n${people}\n-- expect in order\nVALUES ('red', 40.5), ('blue', 20.0);\n`,
  },
  {
    name: 'raise',
    prompt: '-- people (id, name, team, pay)\n-- Raise the pay of everybody in team red by 10.\n',
    tests: `-- setup\n${people}\n-- ask\nSELECT id, pay FROM people;\n-- expect\nVALUES (1, 20.5), (2, 20), (3, 40), (4, NULL);\n-- ask\nSELECT count(*) FROM people;\n-- expect\nVALUES (4);\n`,
  },
  {
    name: 'chain',
    prompt:
      '-- up (child, parent)\n-- Every ancestor of 5, the nearest first, with its distance.\nWITH RECURSIVE',
    tests:
      '-- setup\nCREATE TABLE up (child INT, parent INT);\nINSERT INTO up VALUES (5, 3), (3, 2), (2, 1), (4, 2);\n-- expect in order\nVALUES (3, 1), (2, 2), (1, 3);\n',
  },
  {
    name: 'rank_in_team',
    prompt:
      '-- people (id, name, team, pay)\n-- Name and rank by pay within the team, the best paid first, for people with a team.\nSELECT',
    tests: `-- setup\n${people}\n-- expect\nVALUES ('Cid', 1), ('Ada', 2), ('Bob', 1);\n`,
  },
  {
    name: 'script',
    prompt: '-- A table squares (n, square) for 1 to 3.\n',
    tests:
      'CREATE TEMP TABLE wrong (n CHECK (n = 0));\nINSERT INTO wrong SELECT count(*) FROM squares WHERE square <> n * n;\nINSERT INTO wrong SELECT count(*) - 3 FROM squares;\n',
  },
];

const select = (problem: string, completion: string): Solution => ({
  problem,
  completion,
  verdict: 'passed',
});

/** Answers to the problems with the verdicts they deserve. */
export const solutions: readonly Solution[] = [
  select('names_of_a_team', " name FROM people WHERE team = 'red';"),
  select('names_of_a_team', " name FROM people WHERE team IS 'red' ORDER BY id DESC"),
  {
    problem: 'names_of_a_team',
    completion: ' name FROM people WHERE id IN (1, 3);',
    verdict: 'failed',
    says: /expected 3 rows:[^]*VALUES/,
  },
  {
    problem: 'names_of_a_team',
    completion: " DISTINCT team FROM people WHERE team = 'red';",
    verdict: 'failed',
    says: 'got 1 row:\nred',
  },
  {
    problem: 'names_of_a_team',
    completion: " nome FROM people WHERE team = 'red';",
    verdict: 'failed',
    says: 'no such column: nome',
    line: 3,
  },
  {
    problem: 'names_of_a_team',
    completion: " name\nFROM people\nWHER team = 'red';",
    verdict: 'failed',
    says: 'syntax error',
    line: 5,
  },
  select(
    'pay_by_team',
    ' team, sum(pay) FROM people WHERE team IS NOT NULL GROUP BY team ORDER BY 2 DESC;',
  ),
  {
    problem: 'pay_by_team',
    completion: ' team, sum(pay) FROM people WHERE team IS NOT NULL GROUP BY team ORDER BY 2;',
    verdict: 'failed',
    says: 'in another order',
  },
  {
    problem: 'pay_by_team',
    completion: ' team, sum(pay) FROM people GROUP BY team ORDER BY 2 DESC;',
    verdict: 'failed',
    says: 'NULL|NULL',
  },
  select('raise', "UPDATE people SET pay = pay + 10 WHERE team = 'red';"),
  {
    problem: 'raise',
    completion: 'UPDATE people SET pay = pay + 10;',
    verdict: 'failed',
    says: '2|30',
  },
  { problem: 'raise', completion: 'DROP TABLE people;', verdict: 'failed', says: 'no such table' },
  {
    problem: 'raise',
    completion: 'SELECT abs(-9223372036854775808);\nUPDATE people SET pay = 1;',
    verdict: 'failed',
    says: 'integer overflow',
    line: 3,
  },
  select(
    'chain',
    ' a(n, d) AS (SELECT parent, 1 FROM up WHERE child = 5 UNION ALL SELECT parent, d + 1 FROM up JOIN a ON child = n)\nSELECT n, d FROM a ORDER BY d;',
  ),
  {
    problem: 'chain',
    completion: ' a(n, d) AS (SELECT 5, 1 UNION ALL SELECT n, d FROM a)\nSELECT count(*) FROM a;',
    verdict: 'timed-out',
  },
  select(
    'rank_in_team',
    ' name, rank() OVER (PARTITION BY team ORDER BY pay DESC) FROM people WHERE team IS NOT NULL;',
  ),
  {
    problem: 'rank_in_team',
    completion: ' name, rank() OVER (ORDER BY pay DESC) FROM people WHERE team IS NOT NULL;',
    verdict: 'failed',
    says: 'expected 3 rows',
  },
  select(
    'script',
    'CREATE TABLE squares (n, square);\nINSERT INTO squares VALUES (1, 1), (2, 4), (3, 9);',
  ),
  {
    problem: 'script',
    completion: 'CREATE TABLE squares AS SELECT 1 AS n, 2 AS square;',
    verdict: 'failed',
    says: /CHECK constraint failed[^]*INSERT INTO wrong/,
  },
];
