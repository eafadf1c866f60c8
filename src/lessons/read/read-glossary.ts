import type { Block } from '../lesson.ts';
import { checkBlocks } from './check-blocks.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { splitAtHeadings, titleAndId } from './titled.ts';

/** A word of the field and what it means. */
export interface GlossaryEntry {
  /** What `:term[…]{id=…}` names; the same in every language. */
  readonly id: string;
  readonly term: string;
  readonly meaning: readonly Block[];
}

/** Reads a glossary, `## Term {#id}` and what it means below; throws a `LessonError`. */
export function readGlossary(text: string): readonly GlossaryEntry[] {
  const { children } = parseMarkdown(text);
  checkBlocks(children);
  const [, ...entries] = splitAtHeadings(children);
  return entries.flatMap(([heading, ...meaning]) => {
    if (heading?.type !== 'heading') return [];
    const [term, id] = titleAndId(heading);
    return [{ id, term, meaning }];
  });
}
