import katex from 'katex';
import 'katex/dist/katex.min.css';

/**
 * `\sym{n}` is a letter that lights the control or the dots it stands for; `\symof{n}{n_i}` one that
 * is written otherwise.
 */
const macros = {
  '\\sym': '\\htmlData{symbol=#1}{#1}',
  '\\symof': '\\htmlData{symbol=#1}{#2}',
};

/** Sets a formula into an element, with MathML for screen readers; what is no TeX is shown in red. */
export function typeset(host: HTMLElement, tex: string, displayMode: boolean): void {
  katex.render(tex, host, {
    displayMode,
    macros: { ...macros },
    throwOnError: false,
    // Nothing but the attribute of the macros above.
    trust: ({ command }) => command === '\\htmlData',
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'warn'),
  });
}
