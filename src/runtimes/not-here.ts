/** Placeholder table until the record of languages that cannot run here is merged. */
export const notHere = (id: string): { label: string; reason: string } => ({
  label: id,
  reason: 'there is no runtime of it for browsers that this site may ship',
});
