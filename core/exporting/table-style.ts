import type { PageStyle } from './html-page.ts'

/**
 * The look of an exported table or comparison: paper and ink, light and dark, and black on white when printed. Every
 * colour has a sign beside it.
 */
export const tableStyle: PageStyle = {
  css: `
:root{color-scheme:light dark;--desk:#ece7dc;--paper:#fcfaf5;--ink:#1f1c18;--ink-2:#4a443b;--ink-3:#645d51;--line:#ded7c9;--line-2:#c8bfae;--lv:#2b6748;--lv-wash:#ddebdd;--zhe:#8a4a17;--zhe-wash:#f5e3cf;--huang:#745700;--dai:#5f4480;--qing:#1c5a83}
@media(prefers-color-scheme:dark){:root{--desk:#151411;--paper:#211f1b;--ink:#eae4d7;--ink-2:#c2baab;--ink-3:#a39b8c;--line:#34312b;--line-2:#4a463e;--lv:#86c79e;--lv-wash:#1f3527;--zhe:#dda170;--zhe-wash:#3f2a19;--huang:#d9b650;--dai:#bca3df;--qing:#7db9de}}
*{box-sizing:border-box}
body{margin:0;background:var(--desk);color:var(--ink);font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif}
body:lang(en){font-family:-apple-system,"Segoe UI",system-ui,sans-serif}
body:lang(zh-Hant){font-family:"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC",system-ui,sans-serif}
h1,.words{font-family:"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC","STSong","SimSun",serif}
h1:lang(zh-Hant),.words:lang(zh-Hant){font-family:"Source Han Serif TC","Noto Serif CJK TC","Noto Serif TC","Songti TC","PMingLiU",serif}
h1:lang(en),.words:lang(en){font-family:Charter,Georgia,"Times New Roman",serif}
main{max-width:96rem;margin:0 auto;padding:40px 32px 64px;background:var(--paper);min-height:100vh}
header{border-bottom:2px solid var(--ink);padding-bottom:12px;margin-bottom:16px}
h1{font-size:24px;line-height:1.35;margin:0 0 8px;text-wrap:balance}
.day{color:var(--ink-3);margin:0}
table{border-collapse:collapse;width:100%}
caption{text-align:start;color:var(--ink-3);padding:0 0 8px}
th,td{border-bottom:1px solid var(--line);padding:6px 8px;vertical-align:top;text-align:start}
thead th{border-bottom:1px solid var(--line-2);font-weight:700}
th[scope=row]{font-weight:400}
td.number{text-align:end;font-variant-numeric:tabular-nums}
td.none{color:var(--ink-3)}
.sides{table-layout:fixed}
.sides .kind{width:7em;color:var(--ink-3);text-align:center}
.words{font-size:16px;line-height:1.75;overflow-wrap:anywhere;line-break:strict;text-spacing-trim:trim-start;text-autospace:normal;white-space:pre-wrap}
.path{display:block;color:var(--ink-3);font:12px/1.5 system-ui,sans-serif}
ins{color:var(--lv);background:var(--lv-wash);text-decoration:underline}
del{color:var(--zhe);background:var(--zhe-wash);text-decoration:line-through}
.reworded .kind,.sharpened{color:var(--huang)}.added .kind,.taken-up{color:var(--lv)}.deleted .kind{color:var(--zhe)}.moved .kind,.new{color:var(--dai)}
.hash{color:var(--ink-3);font:11px/1.4 ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
@media print{:root{color-scheme:light;--desk:#fff;--paper:#fff;--ink:#000;--ink-2:#222;--ink-3:#555;--line:#bbb;--line-2:#888;--lv:#1d4a33;--lv-wash:#e8f1e8;--zhe:#6b370f;--zhe-wash:#f8ecdf;--huang:#5a4400;--dai:#4a3466}
@page{size:A4 landscape;margin:16mm 14mm}
main{max-width:none;padding:0}thead{display:table-header-group}tr{break-inside:avoid}.words{font-size:10.5pt;line-height:1.6}ins,del{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`,
  sha256: 'u+7jR8qWKn9xH/RljYevURe2IrSjCTzqfvJPr7gCIgo=',
}
