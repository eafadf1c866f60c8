// Classic worker inside the sandbox frame; bundled whole, since such workers cannot import.
import '../src/runtimes/python/lane/forget-import-scripts.ts';
import { runLane } from '../src/runtimes/python/lane/lane.ts';
import type { LaneInit } from '../src/runtimes/python/protocol.ts';

self.onmessage = ({ data }: MessageEvent<LaneInit>) => {
  // One message only: everything later goes over the private port it brought.
  self.onmessage = null;
  void runLane(data);
};
