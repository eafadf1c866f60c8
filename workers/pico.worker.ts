import { expose } from 'comlink';
import { startLocalLane } from '../src/engines/pico/local-lane.ts';
import type { PicoPort } from '../src/engines/pico/pico-port.ts';

expose(startLocalLane() satisfies PicoPort);
