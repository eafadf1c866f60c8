import { platform } from './platform.ts';

/** What changed in the database: a run, a problem set, the learner's book, or (after a restore) anything. */
export type Change =
  | { readonly kind: 'run'; readonly id: string }
  | { readonly kind: 'problem-set'; readonly id: string }
  | { readonly kind: 'practice' }
  | { readonly kind: 'everything' };

/** Tells other tabs what this one changed, and this one what they did. */
export interface Changes {
  /** Reaches the other tabs, not the one that calls. */
  announce(change: Change): void;
  /** Calls `listener` for each change of another tab until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
  close(): void;
}

/** Opens the channel between tabs; where the browser has none, nothing is sent or heard. */
export function openChanges(name = 'pass-at-k:changes'): Changes {
  const channel = platform.BroadcastChannel ? new platform.BroadcastChannel(name) : undefined;
  return {
    announce: (change) => channel?.postMessage(change),
    subscribe(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => {
        // Another tab may run another version: what it says is only believed where it is understood.
        if (isChange(data)) listener(data);
      };
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
    close: () => channel?.close(),
  };
}

function isChange(data: unknown): data is Change {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  if (data.kind === 'everything' || data.kind === 'practice') return true;
  const named = data.kind === 'run' || data.kind === 'problem-set';
  return named && 'id' in data && typeof data.id === 'string';
}
