/** Where the page of a rule or an error is found: below the folder of the documentation, and on the web once the product has a home there. */

/**
 * Address of the product, without a slash at the end. Empty until it is known: no address is invented. Until then links lead
 * to the page that ships with the product, and `url` is left out of what the command line prints.
 */
export const productHome = '';

/** Where a page lies, without its extension: `rules/kr-is-task`, `language/unresolved`, `config/value`. */
export function pagePath(id: string): string {
  return id.includes('/') ? id : `rules/${id}`;
}

/** Address of the page of a rule or an error; undefined while the product has no home. */
export function ruleUrl(id: string, home: string = productHome): string | undefined {
  return home === '' ? undefined : `${home}/${pagePath(id)}`;
}
