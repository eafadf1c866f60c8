import { expect, type Locator, type Page } from '@playwright/test';

/** A file as the file picker hands it over. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file of these bytes; a text is written as UTF-8. */
export const fileOf = (name: string, content: string | Buffer): PickedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: typeof content === 'string' ? Buffer.from(content) : content,
});

/** Opens the Problems screen and waits for the list of what is there. */
export async function openProblems(page: Page): Promise<void> {
  await page.goto('./#/problems');
  await expect(page.getByRole('region', { name: 'Problem sets' })).toBeVisible();
}

/** Chooses files in the picker that the button opens: paths, or files made in the test. */
export async function pickFiles(page: Page, files: string[] | PickedFile[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await choosing).setFiles(files);
}

/** Drops files on the page, as a file manager does. */
export async function dropFiles(page: Page, files: readonly PickedFile[]): Promise<void> {
  const contents = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, contents);
  const target = page.getByRole('main');
  await target.dispatchEvent('dragenter', { dataTransfer });
  await expect(page.getByText('Drop to import')).toBeVisible();
  await target.dispatchEvent('drop', { dataTransfer });
  await expect(page.getByText('Drop to import')).toBeHidden();
}

/** The card that tells what becomes of an imported file. */
export const importCard = (page: Page, file: string): Locator =>
  page.getByRole('list', { name: 'Imports' }).getByRole('article', { name: file, exact: true });

/** Imports problems and samples together and opens the run in the Lab. */
export async function importToLab(page: Page, files: readonly [PickedFile, PickedFile]) {
  await openProblems(page);
  await pickFiles(page, [...files]);
  await importCard(page, files[1].name)
    .getByRole('link', { name: /in the Lab$/ })
    .click();
}
