import { Compartment, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';
import { editorModeOf } from '../../state/languages/editor-mode-of.ts';
import { editorModes } from './editor-modes.ts';

/** Colours code of a language as soon as its mode is loaded; plain until then, and without one. */
export function lazyMode(language: string): Extension {
  const place = new Compartment();
  const loader = ViewPlugin.define((view) => new ModeLoader(view, place, language));
  return [place.of([]), loader];
}

class ModeLoader {
  #isGone = false;

  constructor(view: EditorView, place: Compartment, language: string) {
    void this.#load(view, place, language);
  }

  destroy(): void {
    this.#isGone = true;
  }

  async #load(view: EditorView, place: Compartment, language: string): Promise<void> {
    const mode = await modeOf(language);
    if (mode && !this.#isGone) view.dispatch({ effects: place.reconfigure(mode) });
  }
}

async function modeOf(language: string): Promise<Extension | undefined> {
  try {
    return await editorModes[await editorModeOf(language)]?.();
  } catch {
    return undefined; // Offline before it was stored: code without colours is still code.
  }
}
