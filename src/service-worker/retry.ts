/** How often something is attempted in all, and how long to wait in between. */
export interface RetryOptions {
  readonly times: number;
  readonly pauseMs: number;
}

/** Works until it succeeds, told which attempt it is (from 1); rejects with the last reason. */
export async function retry<Result>(
  { times, pauseMs }: RetryOptions,
  work: (attempt: number) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= times) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
