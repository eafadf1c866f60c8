/** Codex (Chen et al. 2021, section 3.1): a new statement at the left margin ends a function. */
export const codexStops = ['\nclass', '\ndef', '\n#', '\nif', '\nprint'] as const;

/** bigcode-evaluation-harness for HumanEval: those of Codex, decorators, fences, the next file. */
export const bigCodeHumanEvalStops = [
  '\nclass',
  '\ndef',
  '\n#',
  '\n@',
  '\nprint',
  '\nif',
  '\n```',
  '<file_sep>',
] as const;

/** bigcode-evaluation-harness for MBPP, where an answer may have helpers before and after. */
export const bigCodeMbppStops = [
  '\nclass',
  '\nassert',
  '\n"""',
  '\nprint',
  '\nif',
  '\n<|/',
  '\n```',
] as const;

const evalPlusEnds = [
  '<|endoftext|>',
  '<|endofmask|>',
  '</s>',
  '\nif __name__',
  '\ndef main(',
  '\nprint(',
] as const;

/** EvalPlus for base models on HumanEval. */
export const evalPlusHumanEvalStops = [
  ...evalPlusEnds,
  '\ndef ',
  '\nclass ',
  '\nimport ',
  '\nfrom ',
  '\nassert ',
] as const;

/** EvalPlus for base models on MBPP. */
export const evalPlusMbppStops = [...evalPlusEnds, '\n"""', '\nassert'] as const;
