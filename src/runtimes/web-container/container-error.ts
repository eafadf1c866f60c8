/** Why there is no container; its message is a sentence for people. */
export class ContainerError extends Error {
  override readonly name = 'ContainerError';
}
