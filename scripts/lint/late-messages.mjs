/** What makes a call happen when its value is shown: a function, `$derived(…)`, markup. */
const isLate = (/** @type {{ type: string, callee?: { type: string, name?: string } }} */ node) =>
  /Function/.test(node.type) ||
  (node.type === 'CallExpression' && node.callee?.name === '$derived') ||
  (node.type.startsWith('Svelte') && node.type !== 'SvelteScriptElement');

/**
 * Refuses messages that are called when a module or a component is made, which keeps the language
 * of that moment, and messages chosen by a computed name, which brings all of them into the script.
 * @type {import('eslint').Rule.RuleModule}
 */
export const lateMessages = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      early:
        'Called here, a message keeps the language of this moment: call it in markup, in $derived(…) or in a function.',
      computed: 'Name the message: m[…] brings every message into the script.',
    },
  },
  create: (context) => ({
    'MemberExpression[object.name="m"][computed=true]'(
      /** @type {import('eslint').Rule.Node} */ node,
    ) {
      context.report({ node, messageId: 'computed' });
    },
    'CallExpression[callee.object.name="m"][callee.computed=false]'(
      /** @type {import('eslint').Rule.Node} */ node,
    ) {
      const around = context.sourceCode.getAncestors(node);
      if (!around.some(isLate)) context.report({ node, messageId: 'early' });
    },
  }),
};
