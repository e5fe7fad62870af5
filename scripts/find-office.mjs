import { findProgram } from './find-program.mjs'

/** Where LibreOffice is, or null. PIYUE_OFFICE names one outright. Only tests use it: to see what other programs make of a policy. */
export const findOffice = () =>
  findProgram({
    variable: 'PIYUE_OFFICE',
    names: ['soffice', 'libreoffice'],
    places: [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    ],
  })
