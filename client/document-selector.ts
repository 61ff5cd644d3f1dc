/** Goals files wherever they are, saved or not, and the configurations of their projects. */
export const documentSelector = [{ language: 'goals' }, { pattern: '**/goals.config.json' }];
