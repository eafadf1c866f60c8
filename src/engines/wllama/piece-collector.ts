import * as v from 'valibot';

const pieceSchema = v.looseObject({
  choices: v.array(
    v.looseObject({
      text: v.nullish(v.string()),
      delta: v.nullish(v.looseObject({ content: v.nullish(v.string()) })),
      finish_reason: v.nullish(v.string()),
    }),
  ),
  usage: v.optional(v.unknown()),
});

/** Puts an answer that comes in pieces together, in the shape of one that comes whole. */
export class PieceCollector {
  readonly #kind: 'chat' | 'completion';
  #text = '';
  #finish: string | undefined;
  #usage: unknown;

  constructor(kind: 'chat' | 'completion') {
    this.#kind = kind;
  }

  readonly take = (json: unknown): void => {
    const { choices, usage } = v.parse(pieceSchema, json);
    const [choice] = choices;
    this.#text += choice?.text ?? choice?.delta?.content ?? '';
    this.#finish = choice?.finish_reason ?? this.#finish;
    this.#usage = usage ?? this.#usage;
  };

  answer(): unknown {
    const words =
      this.#kind === 'chat' ? { message: { content: this.#text } } : { text: this.#text };
    return { choices: [{ ...words, finish_reason: this.#finish }], usage: this.#usage };
  }
}
