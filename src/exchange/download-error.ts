/** A download that cannot go on; the message is a sentence that says what to do. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
}

/** The connection broke, never came about, or the server is in trouble; trying again may help. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}
