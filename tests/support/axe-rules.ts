/** What axe checks that another colour scheme can make different; all else is as in the first one. */
export const rulesOfColours = ['color-contrast', 'link-in-text-block'];
