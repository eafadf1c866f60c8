import { said } from '../core/said.ts';

/** What went wrong with the database, as far as it changes what the user can do about it. */
export type StorageErrorKind =
  /** There is no database here: private mode, blocked by a setting, or an old browser. */
  | 'unavailable'
  /** The database was written by a newer version of the playground. */
  | 'newer'
  /** The browser cannot read what is on disk. */
  | 'corrupt'
  /** No room: the write did not happen, everything before it is intact. */
  | 'full'
  /** The connection is closed: a newer version runs in another tab, or the browser dropped it. */
  | 'closed'
  /** What was to be changed is not there (any more). */
  | 'gone'
  /** What was to be added is there already. */
  | 'conflict'
  | 'failed';

/** A failure of the database; the message says what to do and stands alone. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly kind: StorageErrorKind;

  constructor(kind: StorageErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

const kindsByName: Readonly<Record<string, StorageErrorKind>> = {
  QuotaExceededError: 'full',
  InvalidStateError: 'closed',
  ConstraintError: 'conflict',
  NotFoundError: 'corrupt',
  NotReadableError: 'corrupt',
};

const sentences: Readonly<Record<StorageErrorKind, string>> = {
  unavailable: said`This browser offers no database here. Leave private browsing or allow site data, then reload.`,
  newer: said`The data was written by a newer version of the playground. Reload to get that version; the data is safe.`,
  corrupt: said`The browser cannot read its database. Restart the browser; if that does not help, clear the site data and restore a backup.`,
  full: said`The disk or this site’s share of it is full. Everything stored before is intact; delete something and try again.`,
  closed: said`The connection to the database is closed, because a newer version runs in another tab or the browser dropped it. Reload this page.`,
  gone: said`It is not in the database any more; another tab may have deleted it.`,
  conflict: said`A record with the same key is there already; nothing was changed.`,
  failed: said`The browser could not complete the database operation; nothing was changed.`,
};

/** A storage error of the given kind with its standard sentence. */
export const storageError = (kind: StorageErrorKind, cause: unknown): StorageError =>
  new StorageError(kind, said`${sentences[kind]} (${String(cause)})`, { cause });

/** Turns the browser's database errors into storage errors; bugs and our own pass unchanged. */
export function toStorageError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  return storageError(kindsByName[error.name] ?? 'failed', error);
}
