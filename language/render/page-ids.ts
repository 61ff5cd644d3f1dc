/** Ids of elements that the exported page looks for in its document. */
export const pageIds = {
  app: 'app',
  tree: 'goals-tree',
  pageStyle: 'page-style',
  outlineStyle: 'outline-style',
} as const;
