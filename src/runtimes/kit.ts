/** A file of the site that a runtime needs, known by its content. */
export interface KitFile {
  readonly name: string;
  readonly url: string;
  /** SHA-256 of the file in hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** About what is sent of it where the server compresses, in bytes. */
  readonly sentBytes: number;
  /** Whether it is WebAssembly that all lanes share once it is compiled. */
  readonly compile: boolean;
}

/** Everything a language needs to run: the script of its lanes, and the files that it reads. */
export interface Kit {
  readonly lane: KitFile;
  readonly files: readonly KitFile[];
}

/** Every file of a kit. */
export const kitFiles = ({ lane, files }: Kit): readonly KitFile[] => [lane, ...files];

/** Keeps files of kits on this device, and gets those that are not there yet. */
export interface KitStore {
  has(file: KitFile): Promise<boolean>;
  /** Gets a file, whole and with the right hash, and keeps it; tells of every piece received. */
  get(file: KitFile, onBytes: (bytes: number) => void, signal?: AbortSignal): Promise<Blob>;
}
