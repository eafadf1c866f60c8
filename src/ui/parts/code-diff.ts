import { MergeView } from '@codemirror/merge';
import { EditorView } from '@codemirror/view';
import { readOnlyCode, type CodeContent } from './code-view.ts';

/** Puts two programs side by side into `host`, what differs marked; gives a way to take them out. */
export function showDiff(host: HTMLElement, a: CodeContent, b: CodeContent): () => void {
  const side = (content: CodeContent) => ({
    doc: content.code,
    extensions: [readOnlyCode(content), marks],
  });
  const view = new MergeView({ parent: host, a: side(a), b: side(b), gutter: false });
  return () => {
    view.destroy();
  };
}

/** In both by weight and ground, not by red and green: neither side is the right one. */
const marks = EditorView.theme({
  '&.cm-merge-a .cm-changedLine, &.cm-merge-b .cm-changedLine': {
    backgroundColor: 'var(--color-raised)',
  },
  '&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-changedText': {
    background: 'var(--color-accent-soft)',
    textDecoration: 'underline',
    textDecorationColor: 'var(--color-accent)',
    textUnderlineOffset: '3px',
  },
});
