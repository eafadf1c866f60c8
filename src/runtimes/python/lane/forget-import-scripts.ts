// Pyodide refuses classic workers and tells them by importScripts; the sandbox has no other kind,
// and a sample has no use for it. Must be the first import of the worker.
(self as { importScripts?: unknown }).importScripts = undefined;
