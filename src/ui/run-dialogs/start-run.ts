import type { Lab } from '../../state/lab.svelte.ts';
import type { Playground } from '../../state/playground.ts';
import { route } from '../../state/router.svelte.ts';
import { attempt } from '../parts/undo-toast.ts';

/** Shows a run in the Lab and starts it, or lines it up behind the one in progress. */
export async function startRun(
  runId: string,
  lab: Lab,
  source: Playground['lab'],
  k?: number,
): Promise<void> {
  route.open('/lab', { run: runId, k });
  // First on screen, so that no verdict comes before there is a cell for it.
  await lab.open.open(runId);
  if (await lab.open.lacksLanguages()) return;
  attempt(() => source.startAll([runId]));
}
