/** What lessons say of samples that are drawn on the reader's machine. */
export const liveWords = {
  busy: 'Waits until the run in progress has ended.',
  interrupted: 'Stopped, because a run was started. Draw again to go on.',
  missing: (taskId: string, pack: string) => `The pack ${pack} has no problem ${taskId}.`,
  draw: 'Draw it here',
  goOn: 'Go on',
  again: 'Try again',
  stop: 'Stop',
  progress: 'Programs judged',
} as const;
