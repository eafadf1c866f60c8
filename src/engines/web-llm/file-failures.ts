import { said } from '../../core/said.ts';
import type { Failure } from './failure.ts';

const fileServer = said`a mirror must hold every file of the model, and allow this page (CORS)`;

/** What goes wrong with the files of a model, on the way or in themselves. */
export const fileFailures: readonly Failure[] = [
  {
    says: /^QuotaExceededError|quota (has been )?exceeded|exceed\w* the quota|\bquota\b.*exceed/i,
    sentence: ({ label }) =>
      said`The browser has no room left to store ${label}: free space on the disk, delete models that are not needed, or choose a smaller one. What has arrived is kept.`,
  },
  {
    says: /^LinkError|Cannot find global function|^Error: Cannot find .* in exports|^Cannot find .* in exports|Cannt detect wasm memory/,
    sentence: ({ label, library }) =>
      said`The library of ${label} was compiled for another version of web-llm than the one here, 0.2.86: take one from the folder v0_2_86 instead of ${library}.`,
  },
  {
    says: /Content Security Policy|unsafe-eval/i,
    sentence: ({ address }) =>
      said`The site's content security policy forbids what ${address} needs: the host must allow WebAssembly ('wasm-unsafe-eval') and connections to https addresses.`,
  },
  {
    says: /^CompileError|expected magic word/,
    sentence: ({ library }) =>
      said`At ${library} there is no WebAssembly library: check the address (model_lib); servers often answer with a page where a file is missing.`,
  },
  {
    says: /Cache.*(Request failed|bad status)|bad response status/i,
    sentence: ({ label, address, library }) =>
      said`A file of ${label} is not where it should be: look below ${address} for mlc-chat-config.json, tensor-cache.json and what they name, and at ${library}; ${fileServer}.`,
  },
  {
    says: /dynamically imported module|Importing a module script failed/i,
    sentence: () =>
      said`The part of this page that draws on the graphics card cannot be loaded: check the network, then reload the page.`,
  },
  {
    says: /Failed to fetch|NetworkError|Load failed|network error|Cannot fetch|ERR_(INTERNET|NETWORK)/i,
    sentence: ({ label, address }) =>
      said`The files of ${label} cannot be fetched from ${address}: check the network, then try again (what has arrived is kept); ${fileServer}.`,
  },
  {
    says: /^SyntaxError|is not valid JSON/,
    sentence: ({ address }) =>
      said`What came from ${address} is not the description of a model: check the address; servers often answer with a page where a file is missing.`,
  },
  {
    says: /^IntegrityError|byteOffset|Tensor-cache record|Packed BF16/,
    sentence: ({ label }) =>
      said`The stored files of ${label} are damaged or not what its list promises: delete the model and fetch it again.`,
  },
  {
    says: /^(ModelNotFoundError|MissingModelError|UnsupportedTokenizerFilesError|ArtifactManifestError|WindowSize\w+|AttentionSinkSizeError)|Failed to construct 'URL'|Invalid URL/,
    sentence: ({ label }) =>
      said`The list of models describes ${label} in a way that web-llm cannot load: compare its entry with docs/webgpu.md.`,
  },
];
