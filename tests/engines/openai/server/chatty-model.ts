import type { ServedModel } from './served-model.ts';

const block = /```python\n([\s\S]*?)\n```/;

/**
 * Answers messages as instruct models do: the function that the last message shows in a block, gone
 * on with by `model`, in a block of its own and with words around it.
 */
export const chatty =
  (model: ServedModel): ServedModel =>
  async (request) => {
    const shown = block.exec(request.prompt)?.[1] ?? '';
    const answer = await model({ ...request, prompt: `${shown}\n`, stop: [] });
    const code = `${shown}\n${answer.text.trimEnd()}`;
    const text = `Sure! Here is the function:\n\n\`\`\`python\n${code}\n\`\`\`\n\nIt works step by step.`;
    return { ...answer, text };
  };
