import type { LeafDirective } from 'mdast-util-directive';
import type { FigureUse } from '../lesson.ts';
import { attributesOf, needAttribute } from './attributes.ts';

/** Reads `::figure{name=… control=value … hide="a b"}`. */
export function readFigure(node: LeafDirective): FigureUse {
  const name = needAttribute(node, 'name');
  const { hide = '', ...others } = attributesOf(node);
  const values = Object.entries(others).filter(([control]) => control !== 'name');
  return {
    name,
    values: Object.fromEntries(values),
    hide: hide.split(/[\s,]+/).filter((control) => control !== ''),
  };
}
