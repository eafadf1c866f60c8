/** Tells the page that the frame's script runs, and gives `supervise` the private port it sends. */
export function greet(supervise: (port: MessagePort) => void): void {
  window.addEventListener('message', function answer({ source, ports: [port] }) {
    if (source !== window.parent || !port) return;
    window.removeEventListener('message', answer);
    supervise(port);
  });
  window.parent.postMessage('sandbox-ready', '*');
}
