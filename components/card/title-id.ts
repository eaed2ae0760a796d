/** Id of the heading that gives the card its name. */
export const titleId = 'sidelight-title';
