import type { Nodes } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { LessonError } from '../lesson-error.ts';
import { sources } from '../sources.ts';
import { attributesOf, lineOf, needAttribute } from './attributes.ts';
import { readUnit, readValueUse } from './read-value.ts';

/** What each directive must be like. */
const checks: Readonly<Record<string, (node: Directives) => void>> = {
  lesson: () => undefined,
  figure: () => undefined,
  predict: () => undefined,
  term: (node) => void needAttribute(node, 'id'),
  symbol: (node) => void needAttribute(node, 'name'),
  set: (node) => {
    if (Object.keys(attributesOf(node)).length === 0) {
      throw new LessonError(
        '“set” names the controls it sets: “:set[ten tries]{k=10}”.',
        lineOf(node),
      );
    }
  },
  value: (node) => {
    readValueUse(node);
    readUnit(node);
  },
  cite: (node) => {
    const key = needAttribute(node, 'source');
    if (!Object.hasOwn(sources, key)) {
      throw new LessonError(`There is no source “${key}”.`, lineOf(node));
    }
  },
};

/** Walks a text and throws a `LessonError` at a directive that there is not, or that is not whole. */
export function checkBlocks(nodes: readonly Nodes[]): void {
  for (const node of nodes) {
    if (isDirective(node)) checkDirective(node);
    if (node.type === 'html') {
      throw new LessonError('HTML is not shown in lessons.', node.position?.start.line);
    }
    if (node.type === 'link' && !/^(?:https?:|#)/.test(node.url)) {
      throw new LessonError(
        `A link leads to the web or to a place here (#/…), not to “${node.url}”.`,
        node.position?.start.line,
      );
    }
    if ('children' in node) checkBlocks(node.children);
  }
}

function checkDirective(node: Directives): void {
  const check = Object.hasOwn(checks, node.name) ? checks[node.name] : undefined;
  if (check) {
    check(node);
    return;
  }
  const known = Object.keys(checks).join(', ');
  throw new LessonError(`There is no “${node.name}”. There are: ${known}.`, lineOf(node));
}

const isDirective = (node: Nodes): node is Directives =>
  node.type === 'textDirective' ||
  node.type === 'leafDirective' ||
  node.type === 'containerDirective';
