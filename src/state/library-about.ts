import { m } from '../messages/messages.js';
import { dependencies, license } from '../../package.json';
import { appVersion } from './app-version.ts';

const { pyodide } = dependencies;

/** Pyodide is numbered by the Python it holds: 314.0.7 is Python 3.14. */
const python = pyodide.replace(/^(\d)(\d+)\..*$/, '$1.$2');

/** Version of the Python that is part of the site, and of what it is compiled with. */
export const pythonVersion = `${python} (Pyodide ${pyodide})`;

/** What this build is made of, for the page that tells. */
export const aboutFacts = (): readonly { readonly label: string; readonly value: string }[] => [
  { label: 'Pass@k Playground', value: appVersion },
  { label: 'Python', value: pythonVersion },
  { label: m.settings_about_licence(), value: license },
];
