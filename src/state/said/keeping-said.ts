import { m } from '../../messages/messages.js';
import type { KnownSentences } from './known-sentences.ts';

/** What the database and downloads say. */
export const keepingSaid: KnownSentences = {
  sentences: [
    m.keeping_unavailable,
    m.keeping_newer,
    m.keeping_corrupt,
    m.keeping_full,
    m.keeping_closed,
    m.keeping_gone,
    m.keeping_conflict,
    m.keeping_failed,
    m.keeping_missing,
    m.keeping_same_task,
    m.keeping_download_other_tab,
    m.keeping_download_damaged,
    m.keeping_download_unreachable,
    m.keeping_download_sign_in,
    m.keeping_download_forbidden,
    m.keeping_download_not_found,
    m.keeping_download_too_often,
    m.keeping_download_status,
  ],
  parts: [m.keeping_run, m.keeping_problem_set],
  frames: [m.keeping_with_cause],
};
