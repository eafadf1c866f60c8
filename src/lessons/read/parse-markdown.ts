import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mathFromMarkdown } from 'mdast-util-math';
import { directive } from 'micromark-extension-directive';
import { math } from 'micromark-extension-math';

/** Gives the tree of a Markdown text with directives (`:name[text]{key=value}`) and `$math$`. */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [directive(), math()],
    mdastExtensions: [directiveFromMarkdown(), mathFromMarkdown()],
  });
