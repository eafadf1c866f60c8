/** One way of getting a Chromium onto this machine. */
export interface ChromiumSource {
  readonly name: string;
  /** Why it cannot be used here, if it cannot. */
  readonly unless?: string | undefined;
  /** Tries it, in bounded time; whether it says that it worked. */
  readonly install: () => boolean;
}

/**
 * Gives the path of a Chromium that runs, installing one from the first source that works; says
 * on the way what it does, and undefined with what a person can do when none works.
 */
export function installChromium(
  find: () => string | undefined,
  sources: readonly ChromiumSource[],
  say: (line: string) => void,
): string | undefined {
  const present = find();
  if (present !== undefined) say(`Chromium: ${present}`);
  return present ?? installFrom(find, sources, say);
}

function installFrom(
  find: () => string | undefined,
  sources: readonly ChromiumSource[],
  say: (line: string) => void,
): string | undefined {
  for (const source of sources) {
    const path = tryOne(find, source, say);
    if (path !== undefined) return path;
  }
  say(
    'There is no Chromium, and none could be installed. Install Chromium or Chrome by hand, or ' +
      'set CHROMIUM to the path of one, and run `npm run setup` again.',
  );
  return undefined;
}

function tryOne(
  find: () => string | undefined,
  source: ChromiumSource,
  say: (line: string) => void,
): string | undefined {
  if (source.unless !== undefined) {
    say(`Not tried: ${source.name} (${source.unless}).`);
    return undefined;
  }
  say(`No Chromium here yet. Trying ${source.name} ...`);
  const worked = source.install();
  const path = find();
  if (path !== undefined) say(`Chromium: ${path}`);
  else say(`${source.name}: ${worked ? 'installed, but it does not start' : 'did not work'}.`);
  return path;
}
