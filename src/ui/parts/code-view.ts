import { standardKeymap } from '@codemirror/commands';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { lazyMode } from './lazy-mode.ts';

/** What a read-only code view shows. */
export interface CodeContent {
  readonly code: string;
  /** Read aloud when the code takes the focus. */
  readonly label: string;
  /** Id of the language it is written in; `text` for what is no code. */
  readonly language: string;
  /** 1-based line to mark, and why. */
  readonly mark?: { readonly line: number; readonly note: string } | undefined;
}

/** Puts a read-only CodeMirror into `host`; call the returned function to take it out again. */
export function showCode(host: HTMLElement, content: CodeContent): () => void {
  const view = new EditorView({
    parent: host,
    state: EditorState.create({ doc: content.code, extensions: readOnlyCode(content) }),
  });
  return () => {
    view.destroy();
  };
}

/** How code is shown that cannot be edited: coloured, selectable, and named for screen readers. */
export function readOnlyCode({ label, language, mark, code }: CodeContent): Extension[] {
  return [
    language === 'text' ? [] : lineNumbers(),
    EditorState.readOnly.of(true),
    // Only lines in view are in the page, so the browser's own select-all would miss the rest.
    keymap.of(standardKeymap),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true' }),
    codeLook(language),
    mark === undefined ? [] : markedLine(code, mark),
  ];
}

/** How code of a language looks, wherever it is shown or edited. */
export const codeLook = (language: string): Extension => [
  language === 'text' ? [] : lazyMode(language),
  syntaxHighlighting(highlights),
  theme,
];

function markedLine(code: string, mark: { line: number; note: string }): Extension {
  const lines = code.split('\n');
  if (mark.line < 1 || mark.line > lines.length) return [];
  const from = lines.slice(0, mark.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const line = Decoration.line({ class: 'cm-failing', attributes: { title: mark.note } });
  return EditorView.decorations.of(Decoration.set([line.range(from)]));
}

const highlights = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.operatorKeyword], fontWeight: '600' },
  { tag: [tags.comment], color: 'var(--color-muted)', fontStyle: 'italic' },
  { tag: [tags.string, tags.docString], color: 'var(--color-code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--color-code-literal)' },
  { tag: tags.function(tags.definition(tags.variableName)), fontWeight: '600' },
]);

const theme = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'inherit', fontSize: 'var(--text-s)' },
  '&.cm-focused': { outline: 'var(--focus-width) solid var(--color-accent)' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--color-accent)', padding: 'var(--space-2) 0' },
  '.cm-line': { padding: '0 var(--space-3) 0 var(--space-2)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--color-muted)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '3ch', padding: '0 var(--space-2) 0 0' },
  '.cm-failing': {
    backgroundColor: 'color-mix(in oklab, var(--color-failed) 16%, transparent)',
    boxShadow: 'inset 3px 0 var(--color-failed)',
  },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'var(--color-accent-soft)',
  },
});
