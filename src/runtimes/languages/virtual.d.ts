/** Made at build time by scripts/build/languages-plugin.ts. */
declare module 'virtual:program-sandbox' {
  /** Text of the frame's only script. */
  export const supervisorSource: string;
  /** Its hash as a policy source, `sha256-…`. */
  export const supervisorHash: string;
}

/** What the folder `runtimes/languages/<id>` needs at run time. */
declare module 'virtual:language/*' {
  export const kit: import('../kit.ts').Kit;
}

/** The script `runtimes/languages/<id>/checker.ts`, which finds what is wrong without running it. */
declare module 'virtual:checker/*' {
  export const kit: import('../kit.ts').Kit;
}

/** Declarations of ES2022 by their file names, without those of a page. */
declare module 'virtual:typescript-libraries' {
  export const libraries: Readonly<Record<string, string>>;
}

/** Text of a script that runs inside an interpreter. */
declare module '*?guest' {
  const source: string;
  export default source;
}

/** A package's classic script, as a function. */
declare module '*?classic' {
  const start: () => void;
  export default start;
}

/** Text of a part of a harness, written in the language itself. */
declare module '*.lua' {
  const source: string;
  export default source;
}

declare module '*.pl' {
  const source: string;
  export default source;
}

declare module '*.scm' {
  const source: string;
  export default source;
}

declare module '*.cljs' {
  const source: string;
  export default source;
}

declare module '*.go' {
  const source: string;
  export default source;
}

declare module '*.rb' {
  const source: string;
  export default source;
}

declare module '*.php' {
  const source: string;
  export default source;
}

declare module '*.pl' {
  const source: string;
  export default source;
}

declare module '*.h' {
  const source: string;
  export default source;
}

declare module '*.R' {
  const source: string;
  export default source;
}
