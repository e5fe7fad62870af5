/** The shell's page in the stand-in, whose Chromium knows no app: scheme. */
const standIn = 'https://workbench'

/** Whether a page of that origin is one of Piyue's: served on this machine only, or the shell's own. */
const isPiyue = (origin: string): boolean => origin === standIn || /^http:\/\/127\.0\.0\.1:\d+$/.test(origin)

/**
 * Whether a request stays with the app: at the page's own origin; or one that opens a page of Piyue's. What never
 * leaves the browser (data, blobs of the page's own) is no request to anybody.
 * `page`: the address of the page that asks, `opens`: whether a document is asked for.
 */
export function staysHome(
  address: string,
  { page, opens }: { readonly page: string; readonly opens: boolean },
): boolean {
  if (/^(?:data|about):/.test(address)) return true
  const { origin } = new URL(address.replace(/^ws:/, 'http:'))
  return opens ? isPiyue(origin) : isPiyue(origin) && origin === new URL(page).origin
}
