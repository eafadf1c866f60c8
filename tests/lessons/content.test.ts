import { readFileSync, readdirSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { lessonOrder } from '../../src/lessons/lesson-order.ts';
import type { Lesson } from '../../src/lessons/lesson.ts';
import { attributesOf } from '../../src/lessons/read/attributes.ts';
import { parseMarkdown } from '../../src/lessons/read/parse-markdown.ts';
import { readGlossary } from '../../src/lessons/read/read-glossary.ts';
import { readLesson } from '../../src/lessons/read/read-lesson.ts';
import { lessonValues } from '../../src/lessons/values/lesson-values.ts';
import { nearestValue } from '../../src/state/learn/figure-control.ts';
import { figures } from '../../src/ui/learn/figures/registry.ts';

const folder = new URL('../../src/lessons/content/', import.meta.url);
const languages = ['en', 'ko'] as const;
const textOf = (language: string, id: string): string =>
  readFileSync(new URL(`${language}/${id}.md`, folder), 'utf8');
const all = languages.flatMap((language) => lessonOrder.map((id) => ({ language, id })));
const example = new URL('../../public/lessons/example.md', import.meta.url);

/** Every directive of a text, wherever it stands. */
const directives = (node: Nodes): (Nodes & { name: string })[] => [
  ...('name' in node ? [node as Nodes & { name: string }] : []),
  ...('children' in node ? node.children.flatMap(directives) : []),
];

/** Words a reader sees as they are written: no code, formula, citation or heading's id. */
function prose(node: Nodes): string {
  if (node.type === 'textDirective' && ['cite', 'set', 'symbol'].includes(node.name)) return '';
  if ('children' in node) return node.children.map(prose).join('');
  return node.type === 'text' ? node.value : '';
}

test('every lesson of the catalogue is there in every language, and no other file', () => {
  for (const language of languages) {
    const files = readdirSync(new URL(language, folder)).sort();
    expect(files).toEqual([...lessonOrder, 'glossary'].map((id) => `${id}.md`).sort());
  }
});

describe.each(all)('the lesson $id in $language', ({ language, id }) => {
  const lesson = () => readLesson(textOf(language, id));
  const tree = () => parseMarkdown(textOf(language, id));

  test('names only figures and controls there are, within their ranges', () => {
    for (const { figure } of lesson().steps) {
      if (!figure) continue;
      const definition = figures[figure.name];
      expect(definition, figure.name).toBeDefined();
      const controls = Object.fromEntries(
        (definition?.controls ?? []).map((one) => [one.name, one]),
      );
      for (const [name, value] of Object.entries(figure.values)) {
        const control = controls[name];
        expect(control, `${figure.name}.${name}`).toBeDefined();
        if (control) expect(nearestValue(control, value), `${name}=${value}`).toBe(value);
      }
      for (const name of figure.hide) expect(controls).toHaveProperty(name);
    }
  });

  test('prints no number that is neither computed nor cited', () => {
    const numbers = prose(tree())
      .replaceAll(/\{#[a-z0-9-]+\}/g, '')
      // Names of the field, and of models.
      .replaceAll(/pass[@^][k\d]+|BLEU-\d|Codex-\d+B|UTF-8|T\s?=\s?0/g, '')
      .match(/\d[\d.,]*/g);
    expect(numbers).toBeNull();
  });

  test('has guesses, and computes what they are held to', () => {
    const predictions = lesson().steps.flatMap(({ prediction }) => prediction ?? []);
    expect(predictions.length).toBeGreaterThanOrEqual(2);
    for (const prediction of predictions) {
      if (prediction.kind === 'choice' || prediction.answer.of.startsWith('figure.')) continue;
      const { of, args } = prediction.answer;
      const truth = lessonValues[of]?.compute(args) ?? NaN;
      expect(truth).toBeGreaterThanOrEqual(prediction.least);
      expect(truth).toBeLessThanOrEqual(prediction.most);
    }
  });

  test('uses words that the glossary explains', () => {
    const known = readGlossary(textOf(language, 'glossary')).map((entry) => entry.id);
    for (const node of directives(tree())) {
      if (node.type === 'textDirective' && node.name === 'term') {
        expect(known).toContain(attributesOf(node)['id']);
      }
    }
  });
});

/** What must not differ between languages. */
const bones = ({ minutes, steps }: Lesson) => ({
  minutes,
  steps: steps.map(({ id, figure, prediction }) => ({
    id,
    figure,
    prediction:
      prediction?.kind === 'choice'
        ? { right: prediction.right, options: prediction.options.length }
        : prediction && { ...prediction, question: undefined },
  })),
});

test.each(lessonOrder)('the lesson %s has the same steps, figures and guesses in Korean', (id) => {
  expect(bones(readLesson(textOf('ko', id)))).toEqual(bones(readLesson(textOf('en', id))));
});

/** What a lesson cites: the work, and the numbers of the place in it. */
const cited = (language: string, id: string): string[] =>
  directives(parseMarkdown(textOf(language, id)))
    .flatMap((node) => {
      if (node.type !== 'textDirective' || node.name !== 'cite') return [];
      const { source, where = '' } = attributesOf(node);
      return [[source, ...(where.match(/[\d.]*\d/g) ?? [])].join(' ')];
    })
    .sort();

test.each(lessonOrder)('the lesson %s cites the same places in Korean', (id) => {
  expect(cited('ko', id)).toEqual(cited('en', id));
});

test('the glossary explains the same words in Korean', () => {
  const ids = languages.map((language) =>
    readGlossary(textOf(language, 'glossary')).map(({ id }) => id),
  );
  expect(ids[1]).toEqual(ids[0]);
});

test('the example for teachers is a lesson', () => {
  expect(readLesson(readFileSync(example, 'utf8')).steps).toHaveLength(2);
});
