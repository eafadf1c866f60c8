import type { Block } from './block.ts';
import { caseBlocks } from './case-blocks.ts';
import { characterBlocks } from './character-blocks.ts';
import { positionBlocks } from './position-blocks.ts';
import { shapeBlocks } from './shape-blocks.ts';
import { spaceBlocks } from './space-blocks.ts';
import { wordBlocks } from './word-blocks.ts';
import { wordFormBlocks } from './word-form-blocks.ts';

/** Every block a chain can be made of. */
export const allBlocks: readonly Block[] = [
  ...characterBlocks,
  ...positionBlocks,
  ...caseBlocks,
  ...shapeBlocks,
  ...spaceBlocks,
  ...wordBlocks,
  ...wordFormBlocks,
];

/** The keys of the 13 building blocks of the Codex paper (Chen et al. 2021, appendix C), in its order. */
export const codexBlockKeys: readonly string[] = [
  'remove-letter',
  'replace-spaces',
  'lowercase',
  'cut-ends',
  'remove-vowels',
  'every-third',
  'drop-last-half',
  'widen-spaces',
  'reverse-words',
  'drop-half-of-words',
  'add-word',
  'every-other-upper',
  'remove-marks',
];
