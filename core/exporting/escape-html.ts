const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

/**
 * A text for HTML, inside elements and quoted attributes alike: it is read back as it was. A NUL, which HTML cannot
 * hold, becomes U+FFFD.
 */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'\r]/g, (character) => entities[character] ?? character).replaceAll('\0', '\ufffd')
