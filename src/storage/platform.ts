/** What storage uses of the browser, as optional as it is in old or insecure contexts. */
interface Platform {
  readonly indexedDB?: IDBFactory;
  readonly BroadcastChannel?: typeof BroadcastChannel;
  readonly navigator?: {
    readonly storage?: Partial<StorageManager>;
    readonly locks?: LockManager;
  };
}

/** The global object, typed so that a missing feature is a case the compiler makes us handle. */
export const platform: Platform = globalThis;
