/** Markup that is safe to send: what was put into it has been escaped. */
export type Html = { readonly markup: string };

export type HtmlValue = string | number | Html | null | HtmlValue[];

/** Template tag: strings put in are escaped, other pieces of `Html` are not, null leaves nothing. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  const markup = strings.reduce(
    (before, part, index) => before + toMarkup(values[index - 1] ?? null) + part,
  );
  return { markup };
}

/** JSON inside a script element, where only `<` could end the element early. */
export function jsonScript(type: string, data: unknown): Html {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return { markup: `<script type="${escapeText(type)}">${json}</script>` };
}

function toMarkup(value: HtmlValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(toMarkup).join('');
  if (typeof value === 'object') return value.markup;
  return escapeText(String(value));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}
