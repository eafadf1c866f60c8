import { drawingSaid } from './drawing-said.ts';
import { importsSaid } from './imports-said.ts';
import { keepingSaid } from './keeping-said.ts';
import type { KnownSentences } from './known-sentences.ts';
import { readingSaid } from './reading-said.ts';
import { runningSaid } from './running-said.ts';

/** Everything that rooms below the page say and that has a message. */
export const allSaid: readonly KnownSentences[] = [
  importsSaid,
  keepingSaid,
  runningSaid,
  drawingSaid,
  readingSaid,
];
