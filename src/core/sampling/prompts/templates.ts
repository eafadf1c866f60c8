import { said } from '../../said.ts';
import type { Problem } from '../../problems/problem.ts';
import {
  bigCodeHumanEvalStops,
  bigCodeMbppStops,
  codexStops,
  evalPlusHumanEvalStops,
} from '../python/stop-sequences.ts';
import { fewShotExamples } from './few-shot-examples.ts';
import type { PromptTemplate } from './prompt-template.ts';

const plain = { version: 1, answerStart: '', answerEnd: '', stops: [], examples: [] } as const;
const base = { ...plain, kind: 'completion' } as const;
const chat = { ...plain, kind: 'chat' } as const;
const forCode = { promptKinds: ['code'] } as const;
const inWords = { promptKinds: ['text'] } as const;

/** What EvalPlus says to an instruct model before the problem. */
const evalPlusInstruction =
  'Please provide a self-contained Python script that solves the following problem in a markdown code block:';

/** The templates of the site; the first that suits a model and a problem is its default. */
export const templates: readonly PromptTemplate[] = [
  {
    ...base,
    ...forCode,
    id: 'completion',
    title: said`Completion, as in the Codex paper`,
    about: said`The prompt as it is, ended by the stop sequences of Chen et al. 2021.`,
    text: '{{prompt}}',
    stops: codexStops,
  },
  {
    ...base,
    ...forCode,
    id: 'completion-evalplus',
    title: said`Completion, as in EvalPlus`,
    about: said`The prompt without blanks at its ends, then a line end; the stop sequences of EvalPlus.`,
    text: '{{promptTrimmed}}',
    answerStart: '\n',
    stops: evalPlusHumanEvalStops,
  },
  {
    ...base,
    ...forCode,
    id: 'completion-bigcode',
    title: said`Completion, as in the BigCode harness`,
    about: said`The prompt without the line end after it, which alone can move a score by tens of points.`,
    text: '{{promptTrimmed}}',
    stops: bigCodeHumanEvalStops,
  },
  {
    ...base,
    ...inWords,
    id: 'docstring',
    title: said`Docstring with one test, as in the BigCode harness`,
    about: said`The task and its first test as a docstring that the model goes on after (InCoder).`,
    text: '"""\n{{prompt}}\n{{firstTest}}\n"""\n',
    stops: bigCodeMbppStops,
  },
  {
    ...base,
    ...inWords,
    id: 'few-shot',
    title: said`Three examples, as in the MBPP paper`,
    about: said`Task and tests in words, code between [BEGIN] and [DONE]; three examples come first.`,
    text: 'You are an expert Python programmer, and here is your task: {{prompt}} Your code should pass these tests:\n\n{{tests}}\n[BEGIN]\n',
    answerEnd: '\n[DONE]\n\n',
    stops: ['[DONE]'],
    examples: fewShotExamples,
  },
  {
    ...chat,
    ...forCode,
    id: 'chat',
    version: 2,
    title: said`Chat`,
    about: said`Asks for the whole function in one block, and for nothing else.`,
    text: 'Complete this {{language}} function. Answer with the whole function in one {{language}} code block, and with nothing else.\n\n```{{languageTag}}\n{{promptTrimmed}}\n```',
  },
  {
    ...chat,
    ...inWords,
    id: 'chat-tests',
    title: said`Chat with the tests`,
    about: said`The task and all its tests, which tell the name of the function.`,
    text: '{{prompt}}\n\nYour Python code should pass these tests:\n\n```python\n{{tests}}\n```\n\nAnswer with the code in one Python code block, and with nothing else.',
  },
  {
    ...chat,
    ...inWords,
    id: 'chat-question',
    title: said`Chat with the question alone, as in AutoCodeBench`,
    about: said`For questions that name the function and show a test themselves.`,
    system:
      'You are an expert programmer. Your task is to provide a code solution within a single Markdown code block for the given programming problem. Do not include any direct execution commands, test cases, or usage examples within the code block.',
    text: '{{prompt}}',
  },
  {
    ...chat,
    ...forCode,
    id: 'chat-evalplus',
    title: said`Chat, as in EvalPlus`,
    about: said`The instruction of EvalPlus, for numbers to be compared with its leaderboard.`,
    text: `${evalPlusInstruction}\n\`\`\`\n{{promptTrimmed}}\n\`\`\`\n`,
  },
  {
    ...chat,
    ...inWords,
    id: 'chat-evalplus-mbpp',
    title: said`Chat, as in EvalPlus for MBPP`,
    about: said`The instruction of EvalPlus, with the task and its first test as a docstring.`,
    text: `${evalPlusInstruction}\n\`\`\`\n"""\n{{prompt}}\n{{firstTest}}\n"""\n\`\`\`\n`,
  },
];

/** The template with these problems, with their references, as its examples. */
export const withExamples = (
  template: PromptTemplate,
  examples: readonly Problem[],
): PromptTemplate => ({ ...template, examples });

/** The templates a model of this kind can be given these problems with, the default first. */
export const templatesFor = (
  kind: PromptTemplate['kind'],
  promptKind: Problem['promptKind'],
): PromptTemplate[] =>
  templates.filter(
    (template) => template.kind === kind && template.promptKinds.includes(promptKind),
  );
