import { formatRoute } from '../route-url.ts';
import { lessonParams, type LessonAddress } from './lesson-address.ts';

/** The whole address of a lesson as it stands; `page` is where the playground is served from. */
export function lessonLink(path: string, address: LessonAddress, page = pageAddress()): string {
  return `${page}#${formatRoute(path, lessonParams(address))}`;
}

/** The HTML that shows a lesson within another page. */
export function embedCode(path: string, address: LessonAddress, page = pageAddress()): string {
  const src = lessonLink(path, { ...address, look: 'embed' }, page).replaceAll('&', '&amp;');
  return `<iframe src="${src}" width="100%" height="720" style="border:0" title="Pass@k Playground"></iframe>`;
}

const pageAddress = (): string => location.href.replace(/#.*$/s, '');
