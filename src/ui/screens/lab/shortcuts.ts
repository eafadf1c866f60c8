import { m } from '../../../messages/messages.js';

/** What a shortcut does; the Lab maps each to a function. */
export type ShortcutAction =
  | 'run'
  | 'new-run'
  | 'compare'
  | 'stop'
  | 'next-problem'
  | 'previous-problem'
  | 'next-sample'
  | 'previous-sample'
  | 'set-k'
  | 'search'
  | 'help';

/** A line of the help dialog. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: () => string;
  readonly actions: Readonly<Record<string, ShortcutAction>>;
}

/** Every shortcut of the Lab, as the help dialog lists them. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['R'], does: m.lab_key_run, actions: { r: 'run' } },
  { keys: ['S', 'Esc'], does: m.lab_key_stop, actions: { s: 'stop', Escape: 'stop' } },
  { keys: ['N'], does: m.lab_key_new, actions: { n: 'new-run' } },
  { keys: ['C'], does: m.lab_key_compare, actions: { c: 'compare' } },
  {
    keys: ['J', 'K'],
    does: m.lab_key_problem,
    actions: { j: 'next-problem', k: 'previous-problem' },
  },
  {
    keys: ['←', '→'],
    does: m.lab_key_sample,
    actions: { ArrowLeft: 'previous-sample', ArrowRight: 'next-sample' },
  },
  {
    keys: ['1 – 9'],
    does: m.lab_key_k,
    actions: Object.fromEntries(Array.from('123456789', (digit) => [digit, 'set-k'])),
  },
  { keys: ['/'], does: m.lab_key_search, actions: { '/': 'search' } },
  { keys: ['?'], does: m.lab_key_help, actions: { '?': 'help' } },
];

const byKey: ReadonlyMap<string, ShortcutAction> = new Map(
  shortcuts.flatMap(({ actions }) => Object.entries(actions)),
);

/** What has the focus, as far as shortcuts care. */
export interface KeyTarget {
  closest(selectors: string): unknown;
}

const typing =
  'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog]';
/** Widgets that use the arrow keys themselves. */
const arrowUsers =
  '[role=tablist], [role=slider], [role=grid], [role=radiogroup], [role=group], [role=menu]';

/** The action of a key press, or undefined where the key belongs to what has the focus. */
export function shortcutFor(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  target: KeyTarget | null,
): ShortcutAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (target?.closest(typing)) return undefined;
  if (event.key.startsWith('Arrow') && target?.closest(arrowUsers)) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return byKey.get(key);
}
