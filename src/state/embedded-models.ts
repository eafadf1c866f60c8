import { pico } from '../engines/pico/describe-pico.ts';

/** The models that came with this site, and a sentence on what they are. */
export const embeddedModels = (): Pick<typeof pico, 'about' | 'models'> => pico;
