// Which room may import which. Read top to bottom: each room sees only rooms above it.
const rooms = {
  messages: [],
  core: [],
  platform: [],
  formats: ['core'],
  engines: ['core', 'platform'],
  runtimes: ['core'],
  evaluate: ['core', 'engines/engine.ts', 'runtimes/grader.ts'],
  storage: ['core', 'evaluate/run-store.ts'],
  exchange: ['core', 'platform', 'formats', 'storage', 'evaluate/run-store.ts'],
  'service-worker': [],
  // What the course says and shows: data and sums, for the page and for scripts.
  lessons: ['core'],
  state: [
    'messages',
    'core',
    'platform',
    'lessons',
    'formats',
    'engines',
    'runtimes',
    'evaluate',
    'storage',
    'exchange',
    'service-worker',
  ],
  ui: ['messages', 'core', 'platform', 'lessons', 'state'],
};

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room} imports only: ${[room, ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^(src|workers)/', pathNot: `^src/(${[room, ...allowed].join('|')})` },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core uses no packages',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['npm', 'core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
