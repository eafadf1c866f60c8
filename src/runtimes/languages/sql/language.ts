import type { Language } from '../../language.ts';

export const sql: Language = {
  id: 'sql',
  label: 'SQL (SQLite)',
  version: 'SQLite 3.54.1',
  packages: ['@sqlite.org/sqlite-wasm@3.54.1-build1'],
  licence: 'Apache-2.0 AND blessing',
  fidelity: 'reference',
  caveats: [
    'One database in memory for each case of the tests; commands of the sqlite3 shell, such as .tables, are not SQL.',
    'What counts is the last statement that gives rows, and the rows alone: names of columns are not compared.',
  ],
  lineComment: '--',
  stopSequences: ['\n--', '\n\n', ';\n'],
  editorMode: 'sql',
  example:
    "CREATE TABLE squares (n, square);\nINSERT INTO squares VALUES (1, 1), (2, 4), (3, 9);\nSELECT n || ' squared is ' || square FROM squares;\n",
};
