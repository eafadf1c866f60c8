import { expect, type Page } from '@playwright/test';

/** Parts of the card of one experiment, found as its users find them: by role and name. */
export function experimentParts(page: Page, title: string) {
  const card = page.getByRole('region', { name: title, exact: true });
  return {
    card,
    run: page.getByRole('button', { name: `Run the experiment ${title}` }),
    stop: page.getByRole('button', { name: `Stop ${title}` }),
    resume: page.getByRole('button', { name: `Resume ${title}` }),
    reading: card.getByRole('list', { name: 'What it says' }),
    arm: (name: string) => card.getByRole('link', { name, exact: true }),
    alert: page.getByRole('alert'),
  };
}

/** Samples with a verdict, as the text of a card tells them; undefined where it tells of none. */
export function gradedIn(text: string): number | undefined {
  // Only between digits: a space before a number of three digits parts it from a word.
  const plain = text.replaceAll(/(?<=\d)[,.\s](?=\d{3}\b)/g, '');
  const said = /Samples\s+(\d+)\s+of|after\s+(\d+)\s+of|(\d+)\s+samples?\s+of/.exec(plain);
  const count = said?.slice(1).find(Boolean);
  return count === undefined ? undefined : Number(count);
}

/** What a page tells of itself while nobody looks: kept, so that a failure explains itself. */
export class PageDiary {
  readonly #page: Page;
  readonly #lines: string[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.#lines.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.#lines.push(`error: ${String(error)}`));
    page.on('requestfailed', (request) => {
      this.#lines.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
    });
    page.on('crash', () => this.#lines.push('the page crashed'));
  }

  /** What was told, what works beside the page, and which locks are held or waited for. */
  async read(): Promise<string> {
    const workers = this.#page.workers().map((worker) => `worker: ${worker.url()}`);
    const frames = this.#page.frames().length - 1;
    const locks = await this.#page.evaluate(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      const names = (all: LockInfo[]) => all.map(({ name }) => name ?? '').join(', ') || 'none';
      return `locks held: ${names(held)}; waited for: ${names(pending)}`;
    });
    return [...this.#lines, ...workers, `frames: ${frames}`, locks].join('\n');
  }
}

/**
 * Resolves, to their number, once more than this many samples of an experiment have a verdict.
 * Rejects at once with what an alert says, and else in the end with all that is known.
 */
export async function waitForGraded(
  page: Page,
  title: string,
  { than, diary }: { readonly than: number; readonly diary: PageDiary },
): Promise<void> {
  const { card, alert } = experimentParts(page, title);
  const look = async (): Promise<number> => {
    const alerts = await alert.allInnerTexts();
    if (alerts.length > 0) throw new Error(`The page says: ${alerts.join(' ')}`);
    return gradedIn(await card.innerText()) ?? 0;
  };
  try {
    await expect.poll(look, { timeout: 400_000, intervals: [250] }).toBeGreaterThan(than);
  } catch (cause) {
    throw new Error(
      `${String(cause)}\nThe card:\n${await card.innerText()}\nThe page:\n${await diary.read()}`,
      { cause },
    );
  }
}
