const fence = /```[\w+#.-]*[ \t]*\n([^]*?)```/g;

/** The first fenced block with something in it, as AutoCodeBench reads answers; undefined for none. */
export function firstBlock(text: string): string | undefined {
  for (const [, code = ''] of text.matchAll(fence)) if (code.trim() !== '') return code.trim();
  return undefined;
}
