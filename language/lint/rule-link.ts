/** Where the page of a rule is found on the web, once the product has a home there. */

/**
 * Address of the product, without a slash at the end. Empty until it is known: no address is invented. Until then links lead
 * to the page that ships with the product, and `url` is left out of what the command line prints.
 */
export const productHome = '';

/** Address of the page of a rule; undefined while the product has no home, and for what is not a rule. */
export function ruleUrl(id: string, home: string = productHome): string | undefined {
  return home === '' || id.includes('/') ? undefined : `${home}/rules/${id}`;
}
