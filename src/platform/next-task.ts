/**
 * Resolves in a task of its own, after what the thread has to do: messages, drawing, reactions. No
 * timer, since those are held to 4 ms, and to one a second in a tab that is not in front.
 */
export function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
