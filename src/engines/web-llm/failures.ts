import { deviceFailures } from './device-failures.ts';
import type { Failure } from './failure.ts';
import { fileFailures } from './file-failures.ts';
import { requestFailures } from './request-failures.ts';

/** The first that fits counts: a lost device, for one, makes other errors after it. */
export const failures: readonly Failure[] = [
  ...deviceFailures,
  ...fileFailures,
  ...requestFailures,
];
