/** Loads the rest of the story a moment after the page, as endless pages and paywalls do. */
const delayMs = 1200;

const column = document.querySelector('[data-rest]');

setTimeout(async () => {
  const response = await fetch(column.dataset.rest);
  const rest = new DOMParser().parseFromString(await response.text(), 'text/html');
  column.append(...rest.body.childNodes);
}, delayMs);
