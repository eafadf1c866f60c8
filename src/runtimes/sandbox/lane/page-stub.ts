// Packages written for pages look for one while they start: this is an empty one. It must be
// imported before them.
const element = { style: {}, setAttribute: () => undefined, appendChild: () => undefined };

Object.assign(globalThis, {
  window: globalThis,
  document: {
    baseURI: 'https://runtime.invalid/',
    currentScript: null,
    readyState: 'loading',
    documentElement: element,
    head: element,
    body: element,
    createElement: () => ({ ...element }),
    getElementById: () => null,
    getElementsByTagName: () => [],
    querySelector: () => null,
    querySelectorAll: () => [],
    addEventListener: () => undefined,
  },
});
