/** A file that is ready to be saved. */
export interface ReadyFile {
  readonly name: string;
  readonly blob: Blob;
}

/** How long a browser may take to begin reading a file it was handed. */
const keepMs = 60_000;

/** Saves a file the way a download is saved: where the browser puts them, or where it asks. */
export function saveFile({ name, blob }: ReadyFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, keepMs);
}

/** A name as every file system takes it: what some refuse becomes a hyphen. */
export const safeFileName = (name: string): string =>
  name
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120) || 'untitled';
