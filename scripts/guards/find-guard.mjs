/** What stands between the words of a program without meaning anything: blanks, line ends, `;`. */
const idle = /[\s;]/

/** The characters of a text that mean something, and where each stands; a comma before a closing bracket is none. */
const meant = (text) => {
  const places = []
  for (let at = 0; at < text.length; at += 1) if (!idle.test(text[at])) places.push(at)
  const kept = places.filter((at, order) => !(text[at] === ',' && /[)\]}]/.test(text[places[order + 1]] ?? '')))
  return { characters: kept.map((at) => text[at]).join(''), places: kept }
}

/**
 * Where the words of a guard stand in a source, however that is laid out over lines.
 * @param {string} source
 * @param {string} guard
 * @returns {{ start: number, end: number }[]} half-open, in UTF-16 units
 */
export const findGuard = (source, guard) => {
  const { characters, places } = meant(source)
  const wanted = meant(guard).characters
  const found = []
  for (let at = characters.indexOf(wanted); at >= 0 && wanted !== ''; at = characters.indexOf(wanted, at + 1)) {
    found.push({ start: places[at], end: places[at + wanted.length - 1] + 1 })
  }
  return found
}
