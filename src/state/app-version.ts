import { version } from '../../package.json';

/** Version of this build, as run manifests and backups name it. */
export const appVersion: string = version;
