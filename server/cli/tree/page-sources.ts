/** The page of the goal tree, which the build puts into the bundle as text. */
import type { PageSources } from '../../../language/render/interactive-page.ts';

declare const GOALS_PAGE: PageSources;

/** Called only where a page is written: what runs from the sources has none. */
export const pageSources = (): PageSources => GOALS_PAGE;

/** SHA-256 in base64. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(bytes).toString('base64');
}
