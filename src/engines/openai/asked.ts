import type { PagePlace } from './page-place.ts';

/** What was asked of whom, and from where. */
export interface Asked {
  /** Base address, such as `http://localhost:11434/v1`. */
  readonly base: string;
  readonly model: string;
  readonly apiKey?: string | undefined;
  /** The problem an answer was asked for; absent while connecting. */
  readonly taskId?: string;
  readonly place: PagePlace;
  readonly fetch: typeof fetch;
}
