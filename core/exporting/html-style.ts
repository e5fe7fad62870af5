/**
 * The look of an exported page: paper and ink, light and dark, and black on white when printed. Fixed, so that its hash
 * can stand in the policy.
 */
export const htmlStyle = `
:root{color-scheme:light dark;--desk:#ece7dc;--paper:#fcfaf5;--ink:#1f1c18;--ink-2:#4a443b;--ink-3:#645d51;--line:#ded7c9;--zhu:#b02e1a;--wash:#f8e3da;--qing:#1c5a83}
@media(prefers-color-scheme:dark){:root{--desk:#151411;--paper:#211f1b;--ink:#eae4d7;--ink-2:#c2baab;--ink-3:#a39b8c;--line:#34312b;--zhu:#f2806a;--wash:#46231b;--qing:#7db9de}}
*{box-sizing:border-box}
body{margin:0;background:var(--desk);color:var(--ink);font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif}
body:lang(en){font-family:-apple-system,"Segoe UI",system-ui,sans-serif}
body:lang(zh-Hant){font-family:"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC",system-ui,sans-serif}
.words,h1,h2,.comment{font-family:"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC","STSong","SimSun",serif}
.words:lang(zh-Hant),h1:lang(zh-Hant),h2:lang(zh-Hant){font-family:"Source Han Serif TC","Noto Serif CJK TC","Noto Serif TC","Songti TC","PMingLiU",serif}
.words:lang(en),h1:lang(en),h2:lang(en){font-family:Charter,Georgia,"Times New Roman",serif}
main{max-width:64rem;margin:0 auto;padding:48px 40px 64px;background:var(--paper);min-height:100vh}
header{border-bottom:2px solid var(--ink);padding-bottom:16px;margin-bottom:16px}
h1{font-size:26px;line-height:1.35;margin:0 0 8px;text-wrap:balance;text-spacing-trim:trim-start}
h2{font-size:21px;line-height:1.4;margin:48px 0 4px;text-wrap:balance}
.about,.day{color:var(--ink-3);margin:0}
.about{margin-bottom:16px}
.comment{font-size:16px;white-space:pre-wrap;margin:16px 0 0}
nav ol{margin:8px 0 0;padding-left:1.6em;color:var(--ink-3)}
nav a,.links a,.where a{color:inherit;text-decoration:none}
nav a:hover,.links a:hover,.where a:hover{text-decoration:underline}
a:focus-visible{outline:2px solid var(--qing);outline-offset:2px}
.clause{display:grid;grid-template-columns:minmax(0,578px) minmax(176px,1fr);column-gap:40px;border-top:1px solid var(--line);padding:16px 0}
.where{grid-column:1/-1;color:var(--ink-3);font-size:12px;margin:0 0 4px}
.words{margin:0;font-size:17px;line-height:1.8;text-align:justify;line-break:strict;overflow-wrap:anywhere;text-spacing-trim:trim-start;text-autospace:normal}
.words p{margin:0 0 .35em}
.words .heading{font-weight:700}
.words table{border-collapse:collapse;font-size:14px}
.words td{border:1px solid var(--line);padding:2px 8px}
mark{background:var(--wash);color:inherit;box-shadow:inset 0 -2px var(--zhu)}
.on{box-shadow:inset 0 -1px var(--ink-3)}
sup{color:var(--zhu);font:700 11px/1 system-ui,sans-serif;padding-left:1px}
.made{font-size:13px}
.made ul{list-style:none;margin:0 0 12px;padding:0}
.tags li{display:inline-block;margin:0 12px 4px 0;white-space:nowrap}
.tags svg{margin-right:5px}
.tags q{color:var(--ink-3);quotes:none;white-space:normal}
.notes li{border-left:2px solid var(--zhu);padding-left:10px;margin-bottom:10px}
.notes p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
.by{color:var(--zhu);font-size:12px}
.by time{color:var(--ink-3)}
.links li{margin-bottom:6px}
.links b{color:var(--zhu);font-weight:700}
.links a{border-bottom:1px solid var(--line)}
.source{grid-column:1/-1;margin:8px 0 0;color:var(--ink-3);font-size:11px;overflow-wrap:anywhere}
.source cite{font-style:normal}
.source code{font:11px/1.4 ui-monospace,"DejaVu Sans Mono",monospace}
@media(max-width:52rem){main{padding:24px 16px}.clause{display:block}.made{margin:12px 0 0 8px}}
@media print{:root{color-scheme:light;--desk:#fff;--paper:#fff;--ink:#000;--ink-2:#222;--ink-3:#555;--line:#bbb;--zhu:#8c1d0c;--wash:#f3e4de;--qing:#000}
@page{size:A4;margin:20mm 18mm}
main{max-width:none;padding:0}.words{font-size:11.5pt;line-height:1.7}.clause{display:block;padding:10pt 0}.where,h2,h2+.about{break-after:avoid}.notes li,.links li,.source{break-inside:avoid}.made{margin:6pt 0 0 12pt}nav{display:none}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`

/** SHA-256 of the above in base64: lets the page's own policy admit this style and no other. A test recomputes it. */
export const htmlStyleHash = 'bTe97MV6rKDHXvrI4fE4qn806t/gm4XIaIh0xoZpElo='
