import { runtimeContract } from '../contract.ts';

const endless = 'WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c)';

runtimeContract({
  id: 'sql',
  tests: `-- setup
CREATE TABLE one (n INTEGER);
INSERT INTO one VALUES (1);
-- expect
SELECT n + 1 FROM one;`,
  right: 'SELECT 2 * n FROM one;',
  wrong: 'SELECT 3 * n FROM one;',
  syntaxError: 'SELECT 2 * FROM FROM one;',
  uncaught: "SELECT json_extract('{', '$.a') FROM one;",
  endless: `${endless} SELECT count(*) FROM c;`,
  flood: `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 20000)
SELECT n, printf('%.200c', 'x') FROM c;
SELECT 2;`,
  leaves: `ATTACH '/left.db' AS outside; CREATE TABLE outside.left_over AS SELECT 2 AS n;
CREATE TABLE left_over AS SELECT 2 AS n;
PRAGMA hard_heap_limit = 4000000; PRAGMA temp.user_version = 2;
SELECT 2;`,
  finds: `ATTACH '/left.db' AS outside; SELECT n FROM left_over;`,
  forgeries: {
    'changing what the tests count': 'UPDATE one SET n = 2; SELECT 3;',
    'emptying what is compared with': 'DELETE FROM one; SELECT n FROM one;',
    'a value that reads like the right one': "SELECT '2';",
    'printing what is expected': "SELECT 'expected 1 row: 2'; SELECT '2' || char(10) || 'passed';",
    'replacing the table by a view': 'DROP TABLE one; CREATE VIEW one AS SELECT 2 AS n; SELECT 3;',
    'a marker of the tests': 'SELECT 3;\n-- expect\nSELECT 3;',
    'the right rows twice': 'SELECT 2 UNION ALL SELECT 2;',
    'nothing at all': 'CREATE TABLE two (n);',
    'ending in the middle of a comment': 'SELECT 3; /* ',
  },
  hungry: `${endless}, d(t) AS (SELECT zeroblob(20000000) FROM c) SELECT t FROM d;`,
});
