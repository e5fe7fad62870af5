/** What someone sees who comes without the session's cookie. Says what to do; loads nothing. */
export const lockedPage = `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>批阅 Piyue</title>
<style>:root{color-scheme:light dark}body{max-width:34em;margin:15vh auto;padding:0 24px;font:16px/1.8 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;background:#ece7dc;color:#1f1c18}code{font-family:ui-monospace,monospace}@media(prefers-color-scheme:dark){body{background:#151411;color:#eae4d7}}</style></head>
<body><h1>这个地址已经用过了</h1><p>批阅的打开地址只能用一次；窗口都关上十分钟之后，再打开也要新的地址。请回到运行 <code>piyue serve</code> 或 <code>npm start</code> 的终端，按回车键得到新的地址。</p>
<p lang="en">This address has been used. An address of Piyue opens once, and once all windows have been closed for ten minutes a new one is needed; press Enter in the terminal that runs <code>piyue serve</code> or <code>npm start</code> to get a new one.</p></body></html>
`
