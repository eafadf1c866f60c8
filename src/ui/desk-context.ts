import { deskOf, type Desk } from '../state/library-desk.ts';
import { usePlayground } from './playground-context.ts';

/** What the screens for problems, runs and settings share, of the playground that is open. */
export const useDesk = (): Desk => deskOf(usePlayground());
