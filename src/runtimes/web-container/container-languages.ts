import type { Language } from '../language.ts';

const caveats = [
  'Loaded from stackblitz.com: it needs the network, and StackBlitz’s terms apply.',
  'Programs have network, and share one file system; nothing of one is left for the next.',
  'Solution and tests are one program, so that a solution written to deceive may do so.',
  'Memory is limited by the browser alone, not by the limit of a run.',
  'Programs cannot start other processes or threads.',
];

const stopSequences = ['\nfunction ', '\n/*', '\n//', '\nconsole.log'];

const javascript: Language = {
  id: 'javascript',
  label: 'JavaScript',
  version: 'Node.js in a WebContainer',
  packages: ['@webcontainer/api@1.6.4'],
  licence: 'MIT AND LicenseRef-StackBlitz-Terms',
  fidelity: 'reference',
  caveats,
  lineComment: '//',
  stopSequences,
  editorMode: 'javascript',
  example: "const os = require('node:os');\nconsole.log(process.version, os.platform());\n",
};

/** JavaScript and TypeScript as a WebContainer runs them. */
export const containerLanguages = {
  javascript,
  typescript: {
    ...javascript,
    id: 'typescript',
    label: 'TypeScript',
    version: 'Node.js in a WebContainer, types stripped by Sucrase 3.35.1',
    packages: [...javascript.packages, 'sucrase@3.35.1'],
    caveats: [
      ...caveats,
      'Types are taken out and not checked; namespaces are taken out with them.',
    ],
    editorMode: 'typescript',
    example:
      "const greet = (name: string): string => `Hello ${name}`;\nconsole.log(greet('Node'));\n",
  },
} satisfies Record<string, Language>;
