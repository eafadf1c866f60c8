import { markKinds, markPath, type MarkKind } from '../../core/grading/verdict-shapes.ts';
import { html, type Markup } from './markup.ts';

/** The mark of a verdict beside the word that says the same. */
export const mark = (kind: MarkKind): Markup =>
  html`<svg class="mark" viewBox="-8 -8 16 16" aria-hidden="true">
    <path class="${kind}" d="${markPath(kind, 0, 0, 6)}" />
  </svg>`;

/**
 * The marks as SVG markers, defined once: a matrix then is a list of places, 4 bytes per sample
 * where shapes of their own would take up to 150.
 */
export function markerDefinitions(cell: number): Markup {
  const radius = Math.min(cell, 15) * 0.38;
  const marker = (kind: MarkKind) =>
    html`<marker
      id="mark-${kind}"
      viewBox="${-cell / 2} ${-cell / 2} ${cell} ${cell}"
      markerWidth="${cell}"
      markerHeight="${cell}"
      markerUnits="userSpaceOnUse"
      ><path class="${kind}" d="${markPath(kind, 0, 0, radius)}"
    /></marker>`;
  return html`<svg class="definitions" width="0" height="0" aria-hidden="true">
    <defs>${markKinds.map(marker)}</defs>
  </svg>`;
}
