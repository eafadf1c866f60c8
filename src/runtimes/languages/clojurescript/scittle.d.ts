/** A script for pages, which puts `scittle` into the global scope; the package brings no types. */
declare module 'scittle/dist/scittle.js';
