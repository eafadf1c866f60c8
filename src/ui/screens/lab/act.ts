import type { Lab } from '../../../state/lab.svelte.ts';
import { route } from '../../../state/router.svelte.ts';
import { runDialogs } from '../../../state/run-dialogs.svelte.ts';
import type { ShortcutAction } from './shortcuts.ts';

/** Carries out a shortcut; false where there was nothing to do, so that the key keeps its meaning. */
export function act(lab: Lab, action: ShortcutAction, key: string): boolean {
  const actions: Readonly<Record<ShortcutAction, () => boolean>> = {
    run: () => done(() => void lab.open.start()),
    'new-run': () =>
      done(() => {
        runDialogs.create({ k: lab.view.choices.k });
      }),
    compare: () => {
      const { run } = lab.open;
      if (run) route.open('/compare', { runs: run.id });
      return run !== undefined;
    },
    stop: () => lab.open.running && done(lab.open.stop),
    'next-problem': () => step(lab, 1, 0),
    'previous-problem': () => step(lab, -1, 0),
    'next-sample': () => step(lab, 0, 1),
    'previous-sample': () => step(lab, 0, -1),
    'set-k': () =>
      done(() => {
        lab.view.set({ k: Number(key) });
      }),
    search: focusSearch,
    help: () => false,
  };
  return actions[action]();
}

function done(work: () => void): boolean {
  work();
  return true;
}

/** Moves the open cell among the shown problems and within its row; opens the first if none is. */
function step(lab: Lab, rows: number, samples: number): boolean {
  const { task, sample = 0 } = lab.view.choices;
  const current = task === undefined ? undefined : lab.open.grid.rowOf(task);
  const position = current === undefined ? -1 : lab.shownRows.indexOf(current);
  const next = lab.shownRows[position < 0 ? 0 : clamp(position + rows, lab.shownRows.length)];
  const row = next === undefined ? undefined : lab.open.grid.rows[next];
  if (row === undefined) return false;
  const index = position < 0 ? 0 : clamp(sample + samples, row.planned);
  lab.view.set({ task: row.taskId, sample: index });
  return true;
}

const clamp = (value: number, size: number): number => Math.min(Math.max(0, value), size - 1);

function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>('[data-shortcut="search"]');
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  return field !== null;
}
