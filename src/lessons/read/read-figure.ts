import type { LeafDirective } from 'mdast-util-directive';
import type { FigureUse } from '../lesson.ts';
import { attributesOf, needAttribute } from './attributes.ts';

/** Reads `::figure{name=… control=value … hide="a b"}`. */
export function readFigure(node: LeafDirective): FigureUse {
  const { name: _, hide = '', ...values } = attributesOf(node);
  return {
    name: needAttribute(node, 'name'),
    values,
    hide: hide.split(/[\s,]+/).filter((control) => control !== ''),
  };
}
