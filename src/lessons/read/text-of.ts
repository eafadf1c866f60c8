import type { Nodes } from 'mdast';

/** The plain words of a node and everything in it. */
export function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}
