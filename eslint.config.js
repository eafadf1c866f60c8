import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { defineConfig } from 'eslint/config';
import { lateMessages } from './scripts/lint/late-messages.mjs';

export default defineConfig(
  {
    ignores: [
      ...['dist', 'test-results', '.svelte-check', '.cache', '**/*.cjs', '*.config.js'],
      'src/messages', // compiled from messages/
      'src/engines/pico/kernels', // AssemblyScript; its compiler checks it
    ],
  },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        // vite.config.ts stands outside every room and belongs to no tsconfig of its own.
        projectService: {
          allowDefaultProject: ['vite.config.ts'],
          defaultProject: 'tests/tsconfig.json',
        },
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    plugins: { messages: { rules: { late: lateMessages } } },
    rules: { 'messages/late': 'error' },
  },
  {
    // A suite is a list of examples: its describe() callback may be as long as the list is.
    files: ['tests/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 500] },
  },
);
