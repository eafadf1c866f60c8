import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import { ownLanguageModel, type Availability, type LanguageModelApi } from './language-model.ts';
import { sessionOptions } from './session-options.ts';
import { ownUserAgent } from './user-agent.ts';

/** Whether this browser brings a model, or a sentence that says why not. */
export type BuiltInModel =
  | {
      readonly kind: 'there';
      readonly availability: Exclude<Availability, 'unavailable'>;
      readonly api: LanguageModelApi;
    }
  | { readonly kind: 'absent'; readonly why: string };

/** Looks whether this browser brings a model that pages may ask; downloads nothing, never rejects. */
export async function builtInModel(
  api: LanguageModelApi | undefined = ownLanguageModel(),
  userAgent: string = ownUserAgent(),
): Promise<BuiltInModel> {
  if (!api) return { kind: 'absent', why: isChromium(userAgent) ? switchedOff : otherBrowser };
  try {
    const availability = await api.availability(sessionOptions);
    if (availability !== 'unavailable') return { kind: 'there', availability, api };
    return { kind: 'absent', why: notForThisDevice };
  } catch (error) {
    return { kind: 'absent', why: saysNothing(error) };
  }
}

const isChromium = (userAgent: string): boolean => /\b(Chrome|Edg)\//.test(userAgent);

const otherBrowser =
  'This browser brings no model that pages may ask. Chrome and Edge on a desktop computer do, in current versions.';

const switchedOff =
  'This browser could bring a model, but shows pages none: it is too old (Chrome has it since version 148, on desktop computers), it is switched off in chrome://flags under “Prompt API”, or this address is neither https nor localhost.';

/** As Chrome's documentation lists it; chrome://on-device-internals has the last word. */
const notForThisDevice =
  'This browser has a model, but not for this device. Chrome asks for Windows, macOS, Linux or a Chromebook Plus, 22 GB of free disk, and either 4 GB of graphics memory or 16 GB of memory with four cores; chrome://on-device-internals says what is missing.';

const saysNothing = (error: unknown): string =>
  said`This browser does not say whether it has a model (${messageOf(error)}): load the page anew, or restart the browser.`;
