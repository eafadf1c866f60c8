import type { Language } from '../../language.ts';

export const postgresql: Language = {
  id: 'postgresql',
  label: 'PostgreSQL',
  version: 'PostgreSQL 18.6 (PGlite 0.5.16)',
  packages: ['@electric-sql/pglite@0.5.16'],
  licence: 'Apache-2.0 AND PostgreSQL AND Unicode-3.0',
  fidelity: 'reference',
  caveats: [
    'One session, and a cluster of its own for each case of the tests, restored from one that is made when the language starts.',
    'Extensions beyond PL/pgSQL are not there.',
    'What counts is the last statement that gives rows, and the rows alone: names of columns are not compared.',
  ],
  lineComment: '--',
  stopSequences: ['\n--', '\n\n', ';\n'],
  editorMode: 'sql',
  laneMiB: 256,
  example: "SELECT n || ' squared is ' || n * n FROM generate_series(1, 3) AS n;\n",
};
