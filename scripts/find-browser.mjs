import { findProgram } from './find-program.mjs'

/** Where a Chromium for the journeys is, or null. PIYUE_BROWSER names one outright. */
export const findBrowser = () =>
  findProgram({
    variable: 'PIYUE_BROWSER',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  })
