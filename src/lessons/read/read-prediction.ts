import type { List, PhrasingContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Block, ChoicePrediction, NumberPrediction, Prediction } from '../lesson.ts';
import { LessonError } from '../lesson-error.ts';
import { attributesOf, lineOf, numberAttribute } from './attributes.ts';
import { readUnit, readValueUse } from './read-value.ts';

/** Reads `:::predict{…}`: a slider where it has `of`, a choice where it has `right` and a list. */
export function readPrediction(node: ContainerDirective): Prediction {
  return attributesOf(node)['of'] === undefined ? readChoice(node) : readNumber(node);
}

function readNumber(node: ContainerDirective): NumberPrediction {
  const unit = readUnit(node);
  const share = unit === 'percent' || unit === 'points';
  const least = numberAttribute(node, 'min', 0);
  const most = numberAttribute(node, 'max', share ? 1 : undefined);
  if (least >= most)
    throw new LessonError('The largest guess must be above the least.', lineOf(node));
  return {
    kind: 'number',
    question: node.children,
    least,
    most,
    step: numberAttribute(node, 'step', share ? 0.01 : 1),
    unit,
    answer: readValueUse(node),
  };
}

function readChoice(node: ContainerDirective): ChoicePrediction {
  const list = node.children.find((child): child is List => child.type === 'list');
  if (!list) throw new LessonError('A choice needs a list of answers.', lineOf(node));
  const options = list.children.map(({ children: [first] }): PhrasingContent[] => {
    if (first?.type === 'paragraph') return first.children;
    throw new LessonError('An answer is one paragraph.', list.position?.start.line);
  });
  const right = numberAttribute(node, 'right') - 1;
  if (!(right in options)) {
    throw new LessonError(`“right” is a place in the list, 1 to ${options.length}.`, lineOf(node));
  }
  const question: Block[] = node.children.filter((child) => child !== list);
  return { kind: 'choice', question, options, right };
}
