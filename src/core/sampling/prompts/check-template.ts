import { said } from '../../said.ts';
import { languageOf } from '../../problems/language-of.ts';
import type { Problem } from '../../problems/problem.ts';
import {
  isPlaceholder,
  placeholderNames,
  templateParts,
  valueOf,
  type Placeholder,
} from './placeholders.ts';
import type { PromptTemplate } from './prompt-template.ts';

/** Something wrong with a template: an error keeps it from being used, a warning does not. */
export interface TemplateIssue {
  readonly level: 'error' | 'warning';
  readonly field: 'system' | 'text' | 'answerStart' | 'stops' | 'examples';
  readonly message: string;
}

/** Everything wrong with a template, for itself and for the problems it shall put; errors first. */
export function checkTemplate(
  template: PromptTemplate,
  problems: readonly Problem[] = [],
): TemplateIssue[] {
  const issues = [
    ...unknownPlaceholders(template),
    ...missingPrompt(template),
    ...missingName(template, problems),
    ...checkStops(template),
    ...checkExamples(template, problems),
    ...unfillable(template, problems),
    ...otherLanguages(template, problems),
  ];
  return issues.sort((a, b) => a.level.localeCompare(b.level));
}

const error = (field: TemplateIssue['field'], message: string): TemplateIssue => ({
  ...{ level: 'error', field, message },
});
const warning = (field: TemplateIssue['field'], message: string): TemplateIssue => ({
  ...{ level: 'warning', field, message },
});

const textFields = ['system', 'text', 'answerStart'] as const;

const namesIn = (text: string): string[] =>
  templateParts(text).flatMap((part) => ('name' in part ? [part.name] : []));

const placeholdersOf = (template: PromptTemplate): Placeholder[] =>
  textFields.flatMap((field) => namesIn(template[field] ?? '')).filter(isPlaceholder);

const listed = placeholderNames.map((name) => `{{${name}}}`).join(', ');

function unknownPlaceholders(template: PromptTemplate): TemplateIssue[] {
  return textFields.flatMap((field) => {
    const text = template[field] ?? '';
    const unknown = namesIn(text).filter((name) => !isPlaceholder(name));
    const single = placeholderNames.find((name) =>
      text.replaceAll(`{{${name}}}`, '').includes(`{${name}}`),
    );
    return [
      ...unknown.map((name) => error(field, said`{{${name}}} is unknown. ${advice(name)}`)),
      ...(single
        ? [
            warning(
              field,
              said`{${single}} is words; with two braces, {{${single}}}, it is filled in.`,
            ),
          ]
        : []),
    ];
  });
}

function advice(name: string): string {
  const meant = placeholderNames.find((known) => known.toLowerCase() === name.toLowerCase());
  if (meant) return said`Write {{${meant}}}.`;
  return said`Known are ${listed}; \\{{${name}}} writes the braces themselves.`;
}

function missingPrompt({ kind, promptKinds, text }: PromptTemplate): TemplateIssue[] {
  const names = namesIn(text);
  if (!names.includes('prompt') && !names.includes('promptTrimmed')) {
    return [error('text', said`The problem is never put: write {{prompt}} where it should stand.`)];
  }
  if (kind === 'chat' || !promptKinds.includes('code')) return [];
  const last = templateParts(text).at(-1);
  if (last && 'name' in last && last.name.startsWith('prompt')) return [];
  return [
    error(
      'text',
      said`The text must end with {{prompt}} or {{promptTrimmed}}, since the program is the prompt and what the model continues it with.`,
    ),
  ];
}

function missingName(template: PromptTemplate, problems: readonly Problem[]): TemplateIssue[] {
  if (!template.promptKinds.includes('text')) return [];
  // Questions whose tests are programs, AutoCodeBench's, name the function themselves.
  const isNamed = ({ tests }: Problem): boolean => tests.kind === 'programs';
  if (problems.length > 0 && problems.every(isNamed)) return [];
  const telling: readonly Placeholder[] = ['signature', 'entryPoint', 'tests', 'firstTest'];
  if (placeholdersOf(template).some((name) => telling.includes(name))) return [];
  const list = telling.map((name) => `{{${name}}}`).join(', ');
  return [
    warning(
      'text',
      said`Problems in words rarely name their function: add one of ${list}, or every answer may use another name than the tests.`,
    ),
  ];
}

function checkStops({ kind, stops }: PromptTemplate): TemplateIssue[] {
  const issues: TemplateIssue[] = [];
  if (stops.includes('')) issues.push(error('stops', said`A stop sequence is empty.`));
  if (new Set(stops).size < stops.length)
    issues.push(warning('stops', said`A stop sequence is there twice.`));
  if (kind === 'chat' && stops.some((stop) => stop.includes('```'))) {
    issues.push(
      warning(
        'stops',
        said`A chat answer may open its code with \`\`\`: this stop sequence would cut it off.`,
      ),
    );
  }
  return issues;
}

function checkExamples(
  { examples }: PromptTemplate,
  problems: readonly Problem[],
): TemplateIssue[] {
  const asked = new Set(problems.map(({ prompt }) => prompt));
  return examples.flatMap(({ taskId, prompt, canonicalSolution }) => [
    ...(canonicalSolution === undefined
      ? [error('examples', said`${taskId} has no reference answer, so it cannot be an example.`)]
      : []),
    ...(asked.has(prompt)
      ? [
          warning(
            'examples',
            said`${taskId} is both an example and asked: its answer is given away.`,
          ),
        ]
      : []),
  ]);
}

/** Problems that lack what the template asks for, and kinds it does not suit. */
function unfillable(template: PromptTemplate, problems: readonly Problem[]): TemplateIssue[] {
  const unsuited = problems.filter(({ promptKind }) => !template.promptKinds.includes(promptKind));
  const issues =
    unsuited.length > 0 ? [error('text', said`The template does not suit ${some(unsuited)}.`)] : [];
  for (const name of new Set(placeholdersOf(template))) {
    const lacking = problems.filter((problem) => valueOf(name, problem) === undefined);
    if (lacking.length > 0)
      issues.push(error('text', said`There is nothing for {{${name}}} in ${some(lacking)}.`));
  }
  return issues;
}

/** Problems in another language than the one a template speaks of. */
function otherLanguages(
  { system = '', text }: PromptTemplate,
  problems: readonly Problem[],
): TemplateIssue[] {
  const others = problems.filter((problem) => languageOf(problem) !== 'python');
  if (others.length === 0 || !/\bpython\b/i.test(system + text)) return [];
  return [
    warning('text', said`The template speaks of Python; write {{language}} for ${some(others)}.`),
  ];
}

function some(problems: readonly Problem[]): string {
  const named = problems
    .slice(0, 3)
    .map(({ taskId }) => taskId)
    .join(', ');
  return problems.length > 3 ? said`${named} and ${problems.length - 3} more` : named;
}
