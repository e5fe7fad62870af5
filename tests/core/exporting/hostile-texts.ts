/** Texts that mean something to HTML, Markdown, a template or a terminal when they are not escaped. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'><svg/onload=alert(1)>", '</style><script>alert(1)</script>', '</title><script>', '<!--', '-->', ']]>', '<![CDATA[', '&lt;script&gt;', '&#x3c;b&#x3e;', '&amp;amp;',
  'javascript:alert(1)', '[x](javascript:alert(1))', '![x](http://evil/x.png)', '<http://evil>', 'http://evil.example/', 'www.evil.example', 'a@evil.example', '`code`', '```\nfence', '# heading', '- list', '1. list', '1) list', '+ list', '* * *', '---', '===', '> quote',
  '    code', '\tcode', '| a | b |', '~~x~~', '**bold**', '_em_', '\\', '\\<', 'line  \nbreak', '[^1]: x', '[x]: http://evil', '$math$', ':emoji:', '<b>', '{{x}}', '${x}', '%3Cscript%3E', '\u202e\u2066x', 'a\rb', 'a\r\nb', "' onmouseover='x", '" style="x', '/*', '*/',
]
