/** Items already taken from a generator before the rest of it; ends the generator with itself. */
export async function* prepend<T>(taken: readonly T[], rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* taken;
    yield* rest;
  } finally {
    // Needed while still in `taken`: only then does nobody else end `rest`.
    await rest.return(undefined);
  }
}
