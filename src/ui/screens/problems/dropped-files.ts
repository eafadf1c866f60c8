/** Whether something that is dragged over the page holds files. */
export const isFileDrag = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;

/** The files of a drop or of the clipboard, without folders. */
export function filesIn(data: DataTransfer | null): readonly File[] {
  if (!data) return [];
  return [...data.items].flatMap((item) => {
    if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory === true) return [];
    const file = item.getAsFile();
    return file ? [file] : [];
  });
}

/** Whether the user is writing there, so that what they paste is theirs to place. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null;
