/** A line that holds the name of an English body and nothing else. */
const englishBody =
  /^((?:The )?(?:Ministry|Department|General Office|Office|People's Government|Government|Bureau|State Council|Council|Parliament|National Assembly|Commission|Authority|Agency|Administration) (?:of|for) (?:the )?[A-Z][A-Za-z,' -]{2,80}|[A-Z][A-Za-z,' -]{2,60} (?:Ministry|Department|Commission|Authority|Agency|Council|Administration|Bureau|Office))$/mu
/** A union's act names who adopts it above its title. */
const unionBody =
  /^(?:THE )?((?:[A-Z]{2,20} ){0,4}(?:COUNCIL|COMMISSION|PARLIAMENT|AUTHORITY|MINISTRY|DEPARTMENT|BOARD|AGENCY|BUREAU)(?: (?:OF|FOR)(?: [A-Z]{2,20}){1,8})?)$/mu
/** Promulgated by the Ministry of … on …, in a line of its own. */
export function promulgator(front: string): readonly string[] | null {
  const found =
    /^\(?(?:Promulgated|Issued|Adopted|Enacted|Made|Published)\sby\s(?:the\s)?([A-Z][A-Za-z,' -]{2,100}?)(?=\s(?:on|of)\s[0-9A-Z][^\n]{0,20}[0-9]{4}|[.)]|$)/mu.exec(
      front,
    )?.[1]
  const ordering =
    /^(?:Order|Decree|Announcement|Notice|Circular)\sof\sthe\s([A-Z][A-Za-z,' -]{2,100}?)(?:\s\(No\.\s?[0-9]{1,5}\))?$/mu.exec(
      front.slice(0, 2000),
    )?.[1]
  const name =
    found ?? ordering ?? unionBody.exec(front.slice(0, 2000))?.[1] ?? englishBody.exec(front.slice(0, 2000))?.[1]
  return name === undefined ? null : [name.trim().replace(/^The /u, '')]
}
