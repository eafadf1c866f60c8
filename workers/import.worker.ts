import { expose } from 'comlink';
import { importInWorker } from '../src/exchange/import-in-worker.ts';
import type { ImportPort } from '../src/exchange/import-port.ts';

expose({ importFile: importInWorker } satisfies ImportPort);
