import { Language, LanguageSupport } from '@codemirror/language';
import { expect, test } from 'vitest';
import { languages } from '../../../src/runtimes/languages/registry.ts';
import { languagesNotHere } from '../../../src/runtimes/not-here.ts';
import { editorModeOf } from '../../../src/state/languages/editor-mode-of.ts';
import { editorModes } from '../../../src/ui/parts/editor-modes.ts';

/** Languages the editor has no mode for, so that their code is shown without colours. */
const plain = new Set(['prolog', 'elixir', 'haskell', 'ocaml']);

test.each(Object.keys(editorModes))('editorModes.%s loads', async (mode) => {
  const loaded = await editorModes[mode]?.();
  expect(loaded instanceof LanguageSupport || loaded instanceof Language).toBe(true);
});

test('editorModeOf(language) names a mode there is, for what runs here and what does not', async () => {
  const ids = [...languages.map(({ language }) => language), ...languagesNotHere].map(
    ({ id }) => id,
  );
  const modes = await Promise.all(['python', ...ids].map(editorModeOf));
  const missing = modes.filter((mode) => !(mode in editorModes) && !plain.has(mode));
  expect(missing).toEqual([]);
});
