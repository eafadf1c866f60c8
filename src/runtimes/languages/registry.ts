import type { Kit } from '../kit.ts';
import type { Language } from '../language.ts';
import { c } from './c/language.ts';
import { clojurescript } from './clojurescript/language.ts';
import { cpp } from './cpp/language.ts';
import { go } from './go/language.ts';
import { javascript } from './javascript/language.ts';
import { lua } from './lua/language.ts';
import { perl } from './perl/language.ts';
import { php } from './php/language.ts';
import { postgresql } from './postgresql/language.ts';
import { prolog } from './prolog/language.ts';
import { r } from './r/language.ts';
import { ruby } from './ruby/language.ts';
import { scheme } from './scheme/language.ts';
import { shell } from './shell/language.ts';
import { sql } from './sql/language.ts';
import { typescript } from './typescript/language.ts';

/** A language that runs here, and how to find what it needs. */
export interface LanguageEntry {
  readonly language: Language;
  readonly kit: () => Promise<{ readonly kit: Kit }>;
  /** What finds errors of its programs that running them does not tell; downloaded by itself. */
  readonly checker?: () => Promise<{ readonly kit: Kit }>;
}

/** Every language but Python that runs in the sandbox; adding one is a folder and a line here. */
export const languages: readonly LanguageEntry[] = [
  { language: javascript, kit: () => import('virtual:language/javascript') },
  {
    language: typescript,
    kit: () => import('virtual:language/typescript'),
    checker: () => import('virtual:checker/typescript'),
  },
  { language: lua, kit: () => import('virtual:language/lua') },
  { language: ruby, kit: () => import('virtual:language/ruby') },
  { language: php, kit: () => import('virtual:language/php') },
  { language: perl, kit: () => import('virtual:language/perl') },
  { language: r, kit: () => import('virtual:language/r') },
  { language: c, kit: () => import('virtual:language/c') },
  { language: cpp, kit: () => import('virtual:language/cpp') },
  { language: shell, kit: () => import('virtual:language/shell') },
  { language: go, kit: () => import('virtual:language/go') },
  { language: sql, kit: () => import('virtual:language/sql') },
  { language: postgresql, kit: () => import('virtual:language/postgresql') },
  { language: prolog, kit: () => import('virtual:language/prolog') },
  { language: scheme, kit: () => import('virtual:language/scheme') },
  { language: clojurescript, kit: () => import('virtual:language/clojurescript') },
];

/** The entry of a language; absent for Python, and for what does not run here. */
export const languageById = (id: string): LanguageEntry | undefined =>
  languages.find(({ language }) => language.id === id);
