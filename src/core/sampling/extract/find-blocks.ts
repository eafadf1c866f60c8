import type { Block } from './block.ts';
import { fencedBlocks } from './fenced-blocks.ts';
import { plainBlocks } from './plain-blocks.ts';
import { taggedBlocks } from './tagged-blocks.ts';

/**
 * The pieces of an answer that may be code: its fenced blocks; where there are none, what stands
 * between marks such as `[PYTHON]`; where there are none either, what reads like code.
 */
export function findBlocks(text: string): { readonly blocks: Block[]; readonly words: string } {
  const { blocks, words } = fencedBlocks(text);
  if (blocks.some(hasText)) return { blocks: blocks.filter(hasText), words };
  const tagged = taggedBlocks(text).filter(hasText);
  return { blocks: tagged.length > 0 ? tagged : plainBlocks(text), words: '' };
}

const hasText = ({ text }: Block): boolean => text.trim() !== '';
