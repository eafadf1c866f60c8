import type { Root, RootContent } from 'mdast';
import type { Lesson } from '../lesson.ts';
import { LessonError } from '../lesson-error.ts';
import { numberAttribute } from './attributes.ts';
import { checkBlocks } from './check-blocks.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readStep, type StepSource } from './read-step.ts';
import { textOf } from './text-of.ts';
import { splitAtHeadings } from './titled.ts';

/** Reads a lesson's Markdown (docs/lessons.md); throws a `LessonError` that says where it is wrong. */
export function readLesson(text: string): Lesson {
  const { children }: Root = parseMarkdown(text);
  const [head, ...steps] = splitAtHeadings(children);
  const [title, ...lead] = head;
  if (title?.type !== 'heading' || title.depth !== 1) {
    throw new LessonError('A lesson begins with its title: “# Title”.', 1);
  }
  const about = lead.find((node) => node.type === 'leafDirective' && node.name === 'lesson');
  if (about?.type !== 'leafDirective') {
    throw new LessonError('Below the title stands “::lesson{minutes=5}”.', 2);
  }
  if (steps.length === 0) throw new LessonError('A lesson has steps: “## Title {#an-id}”.');
  checkBlocks(children);
  return {
    title: textOf(title),
    minutes: numberAttribute(about, 'minutes'),
    lead: lead.filter((node) => node !== about),
    steps: unique(steps.map((nodes) => readStep(stepSource(nodes)))),
  };
}

function stepSource([heading, ...body]: readonly RootContent[]): StepSource {
  if (heading?.type === 'heading') return { heading, body };
  throw new LessonError('A step begins with its heading.');
}

function unique<Step extends { readonly id: string }>(steps: Step[]): Step[] {
  const twice = steps.find(({ id }, at) => steps.findIndex((step) => step.id === id) !== at);
  if (twice) throw new LessonError(`Two steps have the id ${twice.id}.`);
  return steps;
}
