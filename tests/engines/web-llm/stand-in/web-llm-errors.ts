/** Errors as web-llm 0.2.86 words them; a test holds the first two to the real package. */
const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

export const modelNotLoaded = (request: string): Error =>
  named(
    'ModelNotLoadedError',
    `Model not loaded before trying to complete ${request}. Please ensure you have called MLCEngine.reload(model) to load the model before initiating APIs, or initialize your engine using CreateMLCEngine() with a valid model configuration.`,
  );

export const modelNotFound = (id: string): Error =>
  named(
    'ModelNotFoundError',
    `Cannot find model record in appConfig for ${id}. Please check if the model ID is correct and included in the model_list configuration.`,
  );

export const messageOrder = (): Error =>
  named('MessageOrderError', 'Last message should be from either `user` or `tool`.');

export const mustExceed = (parameter: string, least: number): Error =>
  named('MinValueError', `Make sure \`${parameter}\` > ${least}.`);

export const contextExceeded = (prompt: number, context: number): Error =>
  named(
    'ContextWindowSizeExceededError',
    `Prompt tokens exceed context window size: number of prompt tokens: ${prompt}; context window size: ${context}\nConsider shortening the prompt, or increase \`context_window_size\`, or using sliding window via \`sliding_window_size\`.`,
  );

export const deviceLost = (): Error =>
  named(
    'DeviceLostError',
    'The WebGPU device was lost while loading the model. This issue often occurs due to running out of memory (OOM). To resolve this, try reloading with a model that has fewer parameters or uses a smaller context length.',
  );
