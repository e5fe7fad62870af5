/**
 * Path of a Chromium or Chrome for the journeys, or null. `PIYUE_BROWSER` names one outright; throws when that does not
 * exist.
 */
export function findBrowser(): string | null
