import { saidOf } from '../said/said-of.svelte.ts';
import { m } from '../../messages/messages.js';
import { messageOf } from '../../core/message-of.ts';
import { storedJson, setJsonItem } from '../json-item.ts';

const storageKey = 'own-lesson';

/** A lesson of the reader's own: where it came from, and its Markdown. */
export interface OwnLesson {
  /** Name of the file, or its address. */
  readonly from: string;
  readonly text: string;
}

/** More than this is no lesson, but a mistake. */
const mostBytes = 500_000;

/** The lesson that was opened last in this browser. */
export function lastOwnLesson(): OwnLesson | undefined {
  const stored = storedJson(storageKey);
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { from, text } = stored as Partial<Record<keyof OwnLesson, unknown>>;
  return typeof from === 'string' && typeof text === 'string' ? { from, text } : undefined;
}

/** Reads a lesson from a file, and remembers it; throws a sentence where it is too large. */
export async function openLessonFile(file: File): Promise<OwnLesson> {
  if (file.size > mostBytes) throw new Error(m.learn_own_too_large({ name: file.name }));
  return remember({ from: file.name, text: await file.text() });
}

/**
 * Loads a lesson from an address (`?src=`), and remembers it. Without a network the one that was
 * loaded last from there is given; else a sentence is thrown.
 */
export async function fetchLesson(address: string): Promise<OwnLesson> {
  try {
    const answer = await fetch(new URL(address, location.href));
    if (!answer.ok) throw new Error(m.learn_answered({ status: String(answer.status) }));
    const text = await answer.text();
    if (text.length > mostBytes) throw new Error(m.learn_too_large());
    return remember({ from: address, text });
  } catch (error) {
    const last = lastOwnLesson();
    if (last?.from === address) return last;
    throw new Error(m.learn_own_not_loaded({ address, reason: saidOf(messageOf(error)) }), {
      cause: error,
    });
  }
}

function remember(lesson: OwnLesson): OwnLesson {
  setJsonItem(storageKey, lesson);
  return lesson;
}
