import type { LanguageSupport, StreamLanguage } from '@codemirror/language';

/** What colours and indents code of one language. */
type Mode = LanguageSupport | StreamLanguage<unknown>;

/** Modes of the editor by id, each a chunk of its own that is loaded when it is first shown. */
export const editorModes: Readonly<Record<string, () => Promise<Mode>>> = {
  python: async () => (await import('@codemirror/lang-python')).python(),
  javascript: async () => (await import('@codemirror/lang-javascript')).javascript(),
  typescript: async () =>
    (await import('@codemirror/lang-javascript')).javascript({ typescript: true }),
  cpp: async () => (await import('@codemirror/lang-cpp')).cpp(),
  php: async () => (await import('@codemirror/lang-php')).php(),
  go: async () => (await import('@codemirror/lang-go')).go(),
  sql: async () => (await import('@codemirror/lang-sql')).sql(),
  sqlite: async () => {
    const { sql, SQLite } = await import('@codemirror/lang-sql');
    return sql({ dialect: SQLite });
  },
  postgresql: async () => {
    const { sql, PostgreSQL } = await import('@codemirror/lang-sql');
    return sql({ dialect: PostgreSQL });
  },
  lua: async () => stream((await import('@codemirror/legacy-modes/mode/lua')).lua),
  ruby: async () => stream((await import('@codemirror/legacy-modes/mode/ruby')).ruby),
  perl: async () => stream((await import('@codemirror/legacy-modes/mode/perl')).perl),
  r: async () => stream((await import('@codemirror/legacy-modes/mode/r')).r),
  shell: async () => stream((await import('@codemirror/legacy-modes/mode/shell')).shell),
  clojure: async () => stream((await import('@codemirror/legacy-modes/mode/clojure')).clojure),
  scheme: async () => stream((await import('@codemirror/legacy-modes/mode/scheme')).scheme),
  racket: async () => stream((await import('@codemirror/legacy-modes/mode/scheme')).scheme),
  java: async () => stream((await import('@codemirror/legacy-modes/mode/clike')).java),
  csharp: async () => stream((await import('@codemirror/legacy-modes/mode/clike')).csharp),
  dart: async () => stream((await import('@codemirror/legacy-modes/mode/clike')).dart),
  kotlin: async () => stream((await import('@codemirror/legacy-modes/mode/clike')).kotlin),
  scala: async () => stream((await import('@codemirror/legacy-modes/mode/clike')).scala),
  d: async () => stream((await import('@codemirror/legacy-modes/mode/d')).d),
  julia: async () => stream((await import('@codemirror/legacy-modes/mode/julia')).julia),
  rust: async () => stream((await import('@codemirror/legacy-modes/mode/rust')).rust),
  swift: async () => stream((await import('@codemirror/legacy-modes/mode/swift')).swift),
};

async function stream(parser: StreamParser): Promise<Mode> {
  const { StreamLanguage } = await import('@codemirror/language');
  return StreamLanguage.define(parser);
}

type StreamParser = Parameters<typeof StreamLanguage.define>[0];
