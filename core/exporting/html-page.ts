import { escapeHtml } from './escape-html.ts'
import type { ExportLanguage } from './export-words.ts'

/**
 * A style with its SHA-256 in base64, by which the page's own policy admits it and no other. Tests recompute the hash.
 */
export interface PageStyle {
  readonly css: string
  readonly sha256: string
}

/**
 * One file that stands by itself: no script, nothing loaded, its own content policy. `body` is HTML whose texts are
 * escaped already.
 */
export function htmlPage({
  language,
  title,
  style,
  body,
}: {
  readonly language: ExportLanguage
  readonly title: string
  readonly style: PageStyle
  readonly body: string
}): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style.sha256}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="Piyue">
<title>${escapeHtml(title)}</title>
<style>${style.css}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}
