import type { Heading, RootContent } from 'mdast';
import { LessonError } from '../lesson-error.ts';
import { textOf } from './text-of.ts';

/** Splits before every second-level heading; the first part is what stands before them. */
export function splitAtHeadings(
  nodes: readonly RootContent[],
): [head: RootContent[], ...parts: RootContent[][]] {
  const parts: [RootContent[], ...RootContent[][]] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts;
}

/** `Title {#id}`: the id is written, because a translated title must not change the address. */
export function titleAndId(heading: Heading): [title: string, id: string] {
  const match = /^(.*\S)\s*\{#([a-z][a-z0-9-]*)\}$/.exec(textOf(heading));
  if (match?.[1] !== undefined && match[2] !== undefined) return [match[1], match[2]];
  throw new LessonError(
    'A heading ends with its id: “## Title {#an-id}”, in small letters, digits and hyphens.',
    heading.position?.start.line,
  );
}
