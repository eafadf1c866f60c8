// Checks the messages of the interface and compiles them into src/messages, as `npm run dev` and
// `npm run build` do by themselves; types, lint and tests on a fresh checkout need it once.
import { buildMessages, checkProjectMessages } from './build/messages/build-messages.ts';

await buildMessages('locale-modules');
const findings = await checkProjectMessages();
for (const finding of findings) console.error(finding);
process.exitCode = findings.length === 0 ? 0 : 1;
