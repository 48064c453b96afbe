// What is a mistake in a style sheet, and what this one promises of itself.
export default {
  extends: 'stylelint-config-recommended',
  rules: {
    // What wins is decided by layers, and by the order within one.
    'no-descending-specificity': null,
    // The policy of every page lets in nothing from another host.
    'function-url-scheme-allowed-list': ['data'],
    'at-rule-disallowed-list': ['import'],
    // A value that older browsers take stands before the one that they do not know.
    'declaration-block-no-duplicate-properties': [true, { ignore: ['consecutive-duplicates-with-different-values'] }],
    // Fixed colours have no pair for the other theme.
    'color-named': 'never',
  },
  reportNeedlessDisables: true,
};
