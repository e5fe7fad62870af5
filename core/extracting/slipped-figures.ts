/**
 * A recogniser reads O and 〇 for 0 and l for 1: the figures of dates and numbers put right in a folded line. A Chinese
 * numeral (二〇二六) stays as it is.
 */
export const withoutSlips = (folded: string): string =>
  folded.replace(/(?<![a-z])[0-9lo〇○]{1,5}(?=[年月日号)\]〕])/gu, (run) =>
    /[0-9lo]/u.test(run) ? run.replace(/[o〇○]/gu, '0').replace(/l/gu, '1') : run,
  )
