import { runtimeContract } from '../contract.ts';

runtimeContract({
  id: 'postgresql',
  timeMs: 5_000,
  tests: `-- setup
CREATE TABLE one (n INTEGER);
INSERT INTO one VALUES (1);
-- expect
SELECT n + 1 FROM one;`,
  right: 'SELECT 2 * n FROM one;',
  wrong: 'SELECT 3 * n FROM one;',
  syntaxError: 'SELECT 2 * FROM FROM one;',
  uncaught: 'SELECT 1 / (n - 1) FROM one;',
  endless: 'WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT 1 FROM c) SELECT count(*) FROM c;',
  flood: "SELECT repeat('x', 200) FROM generate_series(1, 20000);\nSELECT 2;",
  leaves: `CREATE TABLE left_over AS SELECT 2 AS n; CREATE ROLE left_role;
COPY left_over TO '/tmp/left'; SELECT 2;`,
  finds: "SELECT n FROM left_over UNION SELECT 2 FROM pg_roles WHERE rolname = 'left_role';",
  hungry: "SELECT length(string_agg(repeat('x', 100000000), '')) FROM generate_series(1, 9);",
  forgeries: {
    'changing what the tests count': 'UPDATE one SET n = 2; SELECT 3;',
    'an operator that finds everything equal':
      'CREATE FUNCTION same(int, int) RETURNS bool LANGUAGE sql AS $$ SELECT true $$; CREATE OPERATOR public.= (LEFTARG = int, RIGHTARG = int, FUNCTION = same); SET search_path = public, pg_catalog; SELECT 3;',
    'a text that reads like the number': "SELECT '2';",
    'printing what is expected': "DO $$ BEGIN RAISE NOTICE 'passed'; END $$; SELECT 3;",
    'a marker of the tests': 'SELECT 3;\n-- expect\nSELECT 3;',
    'ending the session': 'SELECT pg_terminate_backend(pg_backend_pid()); SELECT 3;',
    'a program of the server': "COPY one FROM PROGRAM 'echo 2'; SELECT 3;",
    'nothing at all': 'CREATE TABLE two (n int);',
  },
});
