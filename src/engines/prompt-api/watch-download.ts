import type { EngineProgress } from '../engine.ts';
import type { DownloadMonitor } from './language-model.ts';

/** A monitor that tells how much has been downloaded: a part of 1, which is all browsers say. */
export const watchDownload =
  (onProgress: (progress: EngineProgress) => void) =>
  (monitor: DownloadMonitor): void => {
    monitor.addEventListener('downloadprogress', ({ loaded, total = 1 }) => {
      const part = total > 0 ? loaded / total : 0;
      onProgress({ stage: 'download', done: Math.min(1, part), total: 1 });
    });
  };
