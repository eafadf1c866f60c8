import type { Problem } from '../../problems/problem.ts';
import type { AnswerMode } from '../extract/extraction.ts';

/** How a problem is put to a model, and how the answer is read back. Plain data: people may edit it. */
export interface PromptTemplate {
  /** As runs name it, such as `chat`. */
  readonly id: string;
  /** Grows whenever the prompts it makes change. */
  readonly version: number;
  /** As people are shown it. */
  readonly title: string;
  /** One sentence on where it comes from and what it is for. */
  readonly about: string;
  /** `completion`: a base model continues a text. `chat`: an instruct model answers a message. */
  readonly kind: AnswerMode;
  /** The kinds of problems it can put; see `Problem.promptKind`. */
  readonly promptKinds: readonly Problem['promptKind'][];
  /** What a chat is opened with, before the problem; empty or absent for none. */
  readonly system?: string;
  /** The text or message, with placeholders such as `{{prompt}}`. */
  readonly text: string;
  /** The first words of the answer, put into the model's mouth and counted to the answer. */
  readonly answerStart: string;
  /** What ends an example's answer in a text with several examples. */
  readonly answerEnd: string;
  /** Where an answer ends; see `truncate`. */
  readonly stops: readonly string[];
  /** Problems shown with their references before the one that is asked (few-shot). */
  readonly examples: readonly Problem[];
}

/** A message of a chat, as every API has it. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What an engine is given. A chat that ends with the assistant's own message is to be continued. */
export type RenderedPrompt =
  | { readonly kind: 'completion'; readonly prompt: string; readonly stops: readonly string[] }
  | {
      readonly kind: 'chat';
      readonly messages: readonly ChatMessage[];
      readonly stops: readonly string[];
    };
