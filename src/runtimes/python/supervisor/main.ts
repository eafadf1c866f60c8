// Inline script of the sandbox frame; its hash is the only script the frame's policy allows.
import { superviseOver } from './supervisor.ts';

window.addEventListener('message', function greet({ source, ports: [port] }) {
  if (source !== window.parent || !port) return;
  window.removeEventListener('message', greet);
  superviseOver(port);
});
window.parent.postMessage('sandbox-ready', '*');
