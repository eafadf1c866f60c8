import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { EditorState, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers, type DecorationSet } from '@codemirror/view';
import { codeLook } from './code-view.ts';

/** What an editor begins with, and whom it tells. */
export interface EditorStart {
  readonly text: string;
  /** Read aloud when the editor takes the focus. */
  readonly label: string;
  /** Id of the element that says how to leave it. */
  readonly describedBy: string;
  /** Id of the language that is written. */
  readonly language: string;
  readonly onchange: (text: string) => void;
  /** Ctrl+Enter, or ⌘+Enter. */
  readonly onrun: () => void;
}

/** A line to mark, 1-based, and why. */
export interface LineMark {
  readonly line: number;
  readonly note: string;
}

/** An editor in the page. */
export interface OpenEditor {
  setText: (text: string) => void;
  /** Marks a line until the text is changed; undefined takes the mark away. */
  mark: (mark: LineMark | undefined) => void;
  /** Puts the cursor at the beginning of a line, in view. */
  goTo: (line: number) => void;
  destroy: () => void;
}

/** Puts an editor for code into `host`. */
export function editCode(host: HTMLElement, start: EditorStart): OpenEditor {
  const view = new EditorView({
    parent: host,
    state: EditorState.create({ doc: start.text, extensions: editing(start) }),
  });
  return {
    setText: (text) => {
      if (text === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    mark: (mark) => {
      view.dispatch({ effects: setMark.of(mark) });
    },
    goTo: (line) => {
      const anchor = view.state.doc.line(Math.min(line, view.state.doc.lines)).from;
      view.dispatch({ selection: { anchor }, scrollIntoView: true });
      view.focus();
    },
    destroy: () => {
      view.destroy();
    },
  };
}

function editing({ label, describedBy, language, onchange, onrun }: EditorStart): Extension[] {
  const run = (): boolean => {
    onrun();
    return true;
  };
  return [
    keymap.of([
      { key: 'Ctrl-Enter', run },
      { key: 'Mod-Enter', run },
    ]),
    keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap]),
    history(),
    lineNumbers(),
    indentOnInput(),
    bracketMatching(),
    indentUnit.of(language === 'python' ? '    ' : '  '),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onchange(state.doc.toString());
    }),
    markField,
    // All of the box that holds it, so that the frame of the focus goes around it.
    EditorView.theme({ '&': { minHeight: 'inherit' } }),
    codeLook(language),
  ];
}

const setMark = StateEffect.define<LineMark | undefined>();

const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { docChanged, effects, state }) => {
    const effect = effects.find((one) => one.is(setMark));
    if (!effect) return docChanged ? Decoration.none : marks;
    const mark = effect.value;
    if (!mark || mark.line < 1 || mark.line > state.doc.lines) return Decoration.none;
    const line = Decoration.line({ class: 'cm-failing', attributes: { title: mark.note } });
    return Decoration.set([line.range(state.doc.line(mark.line).from)]);
  },
  provide: (field) => EditorView.decorations.from(field),
});
