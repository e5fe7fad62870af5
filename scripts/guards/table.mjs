// Each guard of the project: what it keeps, where it stands, its exact words, what stands there when it is gone, and the test that must then fail.

/** @typedef {{ keeps: string, file: string, guard: string, gone: string, test: string }} Guard */

const gate = 'main/loopback/gate.ts', route = 'main/loopback/route-request.ts', refusals = 'tests/main/loopback/refusals.test.ts', sockets = 'tests/main/loopback/hostile-sockets.test.ts'
const shell = (name) => `tests/main/shell/${name}.test.ts`

/** @type {Guard[]} */
export const loopbackGuards = [
  { keeps: 'another Host (DNS rebinding) is refused', file: gate, guard: "if (typeof host !== 'string' || !hosts.includes(host)) return 'wrong-host'", gone: '', test: refusals },
  { keeps: 'the port belongs to the Host', file: gate, guard: 'const hosts = [`127.0.0.1:${String(port)}`', gone: "const hosts = ['127.0.0.1', `127.0.0.1:${String(port)}`", test: sockets },
  { keeps: 'other methods are refused', file: gate, guard: "if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return 'wrong-method'", gone: '', test: refusals },
  { keeps: 'another Origin is refused', file: gate, guard: 'if (origin !== undefined ? origin !== `http://${host}` : method === \'POST\') return \'wrong-origin\'', gone: '', test: refusals },
  { keeps: 'a POST without Origin is refused', file: gate, guard: ": method === 'POST') return 'wrong-origin'", gone: ": false) return 'wrong-origin'", test: refusals },
  { keeps: 'what the browser calls cross-site is refused', file: gate, guard: "if (site !== undefined && site !== 'same-origin' && !(site === 'none' && method !== 'POST')) return 'cross-site'", gone: '', test: refusals },
  { keeps: 'odd addresses are refused', file: gate, guard: "if (url === undefined || !/^\\/(?!\\/)[\\x21-\\x5b\\x5d-\\x7e]*$/.test(url)) return 'bad-address'", gone: '', test: refusals },
  { keeps: 'nobody without the cookie comes in', file: route, guard: "if (!hasSession) { refuse(request, response, 'no-session'); return }", gone: '', test: refusals },
  { keeps: 'the cookie is compared whole', file: 'main/loopback/session.ts', guard: 'same(pair.slice(name.length + 1), key)', gone: 'key.startsWith(pair.slice(name.length + 1))', test: refusals },
  { keeps: 'a token opens once', file: 'main/loopback/session.ts', guard: '        token = null\n', gone: '', test: refusals },
  { keeps: 'no script reads the cookie, no other site sends it', file: 'main/loopback/session.ts', guard: '; HttpOnly; SameSite=Strict', gone: '', test: 'tests/main/loopback/answers.test.ts' },
  { keeps: 'the session ends without a window', file: 'main/loopback/start-loopback.ts', guard: '() => { session.end() }', gone: '() => undefined', test: 'tests/main/loopback/session-end.test.ts' },
  { keeps: 'a call is sent as JSON', file: route, guard: "if (!/^application\\/json\\s*(;|$)/i.test(request.headers['content-type'] ?? '')) { refuse(request, response, 'wrong-content-type'); return }", gone: '', test: refusals },
  { keeps: 'only methods of the contract are called', file: route, guard: "if (!isWorkbenchMethod(method)) { refuse(request, response, 'not-found'); return }", gone: '', test: refusals },
  { keeps: 'a body that grows too large is refused', file: 'main/loopback/read-json-body.ts', guard: "if (bytes > maxBytes) return 'too-large'", gone: '', test: refusals },
  { keeps: 'a body that says it is too large is refused before it comes', file: 'main/loopback/read-json-body.ts', guard: "if (Number(request.headers['content-length'] ?? 0) > maxBytes) return 'too-large'", gone: '', test: sockets },
  { keeps: 'an upload that grows too large is refused', file: 'main/loopback/uploads.ts', guard: "if (bytes > maxBytes) return 'too-large'", gone: '', test: refusals },
  { keeps: 'there are not too many uploads', file: 'main/loopback/uploads.ts', guard: "if (waiting.size >= limits.maxFiles) return 'too-many'", gone: '', test: refusals },
  { keeps: 'a browser names no file by its path', file: 'main/loopback/answer-call.ts', guard: "if (sourceOf(checked.value)?.kind === 'path') return fail('not-allowed', { params: { what: 'path' } })", gone: '', test: refusals },
  { keeps: 'a message of the workbench’s own errors stays inside', file: 'main/loopback/answer-call.ts', guard: 'detail: error instanceof Error ? error.name : typeof error', gone: 'detail: String(error)', test: 'tests/main/loopback/answers.test.ts' },
  { keeps: 'only 127.0.0.1 is bound', file: 'main/loopback/start-loopback.ts', guard: "host: '127.0.0.1', port: options.port", gone: "host: '0.0.0.0', port: options.port", test: refusals },
  { keeps: 'nobody holds a connection with half a request', file: 'main/loopback/start-loopback.ts', guard: 'headersTimeout: limits.headersWithin, requestTimeout: limits.requestWithin,', gone: 'headersTimeout: 60_000, requestTimeout: 60_000,', test: refusals },
  { keeps: 'the token is kept out of the log', file: 'main/loopback/refusal.ts', guard: "(address ?? '').split('?', 1)[0] ?? ''", gone: "address ?? ''", test: 'tests/main/loopback/limit-refusals.test.ts' },
  { keeps: 'whoever is refused does not fill the terminal', file: 'main/loopback/limit-refusals.ts', guard: 'if (count !== undefined) {', gone: 'if (count === undefined && period < 0) {', test: 'tests/main/loopback/limit-refusals.test.ts' },
  { keeps: 'links out of the window’s folder are not followed', file: 'main/window-files.ts', guard: 'if (entry.isFile() && type', gone: 'if ((entry.isFile() || entry.isSymbolicLink()) && type', test: shell('protocol') },
  { keeps: 'only kinds of file the window is made of are served', file: 'main/window-files.ts', guard: 'const type = types[extname(entry.name).toLowerCase()]', gone: "const type = types[extname(entry.name).toLowerCase()] ?? 'text/plain'", test: refusals },
  { keeps: 'every answer carries the policy', file: 'main/loopback/ndjson.ts', guard: '{ ...pageHeaders, ', gone: '{ ', test: 'tests/main/loopback/answers.test.ts' },
]

/** @type {Guard[]} */
export const shellGuards = [
  { keeps: 'no inline script', file: 'main/content-security-policy.ts', guard: "\"script-src 'self' 'wasm-unsafe-eval'\"", gone: "\"script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'\"", test: shell('security-guide') },
  { keeps: 'nobody frames the page', file: 'main/content-security-policy.ts', guard: "\"frame-ancestors 'none'\"", gone: "\"frame-ancestors *\"", test: shell('security-guide') },
  ...[['contextIsolation', true], ['sandbox', true], ['nodeIntegration', false], ['nodeIntegrationInWorker', false], ['nodeIntegrationInSubFrames', false], ['webSecurity', true], ['allowRunningInsecureContent', false], ['experimentalFeatures', false], ['webviewTag', false]]
    .map(([name, on]) => ({ keeps: `window: ${name} is ${on}`, file: 'main/shell/window-options.ts', guard: `${name}: ${on},`, gone: `${name}: ${!on},`, test: shell('security-guide') })),
  ...[['runAsNode', false], ['enableCookieEncryption', true], ['enableNodeOptionsEnvironmentVariable', false], ['enableNodeCliInspectArguments', false], ['enableEmbeddedAsarIntegrityValidation', true], ['onlyLoadAppFromAsar', true], ['grantFileProtocolExtraPrivileges', false]]
    .map(([name, on]) => ({ keeps: `fuse: ${name} is ${on}`, file: 'electron-builder.yml', guard: `  ${name}: ${on}`, gone: `  ${name}: ${!on}`, test: shell('security-guide') })),
  { keeps: 'every renderer is sandboxed', file: 'main/shell/before-ready.ts', guard: '  app.enableSandbox()\n', gone: '', test: shell('before-ready') },
  { keeps: 'Chromium looks up no name', file: 'main/shell/before-ready.ts', guard: '  for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value)\n', gone: '', test: shell('before-ready') },
  { keeps: 'every page is kept where it is', file: 'main/shell/before-ready.ts', guard: 'guardNavigation(contents, (url) => { void shell.openExternal(url) })', gone: '', test: shell('before-ready') },
  { keeps: 'no Bluetooth', file: 'main/shell/before-ready.ts', guard: '    denyBluetooth(contents)\n', gone: '', test: shell('before-ready') },
  { keeps: 'no peer connections', file: 'main/shell/before-ready.ts', guard: '    denyPeerConnections(contents)\n', gone: '', test: shell('before-ready') },
  { keeps: 'the page goes nowhere else', file: 'main/shell/navigation.ts', guard: '    details.preventDefault()\n', gone: '', test: shell('navigation') },
  { keeps: 'a redirect leads nowhere else', file: 'main/shell/navigation.ts', guard: "  contents.on('will-redirect', stay)\n", gone: '', test: shell('navigation') },
  { keeps: 'a frame goes nowhere', file: 'main/shell/navigation.ts', guard: 'details.isMainFrame && isStartPage', gone: 'isStartPage', test: shell('navigation') },
  { keeps: 'no webview', file: 'main/shell/navigation.ts', guard: "(event) => { event.preventDefault() }", gone: '() => undefined', test: shell('navigation') },
  { keeps: 'no window', file: 'main/shell/navigation.ts', guard: "return { action: 'deny' }", gone: "return { action: 'allow' }", test: shell('navigation') },
  { keeps: 'links out go to listed hosts only', file: 'core/contract/outside-links.ts', guard: 'outsideHosts.some((known) => host === known || host.endsWith(`.${known}`))', gone: 'outsideHosts.some((known) => host.includes(known))', test: shell('navigation') },
  { keeps: 'links out have no port and no credentials', file: 'core/contract/outside-links.ts', guard: " || url.port !== '' || url.username !== '' || url.password !== ''", gone: '', test: shell('navigation') },
  { keeps: 'links out are spelt plainly', file: 'core/contract/outside-links.ts', guard: '  if (!/^[a-z0-9-]+(\\.[a-z0-9-]+)+$/.test(host) || address.slice(8, 8 + host.length).toLowerCase() !== host) return null\n', gone: '', test: shell('navigation') },
  { keeps: 'an address of ours has our host', file: 'main/shell/app-address.ts', guard: ' && url.host === appHost', gone: '', test: shell('app-address') },
  { keeps: 'the scheme serves nobody else’s address', file: 'main/shell/protocol.ts', guard: '    if (!isOwnAddress(url)) return refuse(403)\n', gone: '', test: shell('protocol') },
  { keeps: 'no permission is asked for', file: 'main/shell/permissions.ts', guard: 'answer(permission === granted && details.isMainFrame', gone: 'answer(details.isMainFrame', test: shell('permissions') },
  { keeps: 'no permission is found granted', file: 'main/shell/permissions.ts', guard: '=> permission === granted && details.isMainFrame', gone: '=> details.isMainFrame', test: shell('permissions') },
  { keeps: 'no device', file: 'main/shell/permissions.ts', guard: 'setDevicePermissionHandler(() => false)', gone: 'setDevicePermissionHandler(() => true)', test: shell('permissions') },
  { keeps: 'no request leaves', file: 'main/shell/network.ts', guard: 'cancel: !mayLoad(details.url)', gone: 'cancel: false', test: shell('permissions') },
  { keeps: 'no file: address and no web address is loaded', file: 'main/shell/network.ts', guard: '  return isOwnAddress(address)\n', gone: '  return true\n', test: shell('navigation') },
  { keeps: 'nothing is downloaded', file: 'main/shell/network.ts', guard: "session.on('will-download', (event) => { event.preventDefault() })", gone: '', test: shell('permissions') },
  { keeps: 'every call’s sender is asked', file: 'main/shell/ipc.ts', guard: 'isOurs(event, channels.call)', gone: 'true', test: shell('sender') },
  { keeps: 'whoever asks for a piece of an answer is asked who it is', file: 'main/shell/ipc.ts', guard: 'isOurs(event, channels.piece)', gone: 'true', test: shell('sender') },
  { keeps: 'every desktop call’s sender is asked', file: 'main/shell/ipc.ts', guard: 'isOurs(event, channels.desktop)', gone: 'true', test: shell('sender') },
  { keeps: 'a frame inside our page is a stranger', file: 'main/shell/sender.ts', guard: ' && senderFrame.parent === null', gone: '', test: shell('sender') },
  { keeps: 'our window showing another page is a stranger', file: 'main/shell/sender.ts', guard: ' && isStartPage(senderFrame.url)', gone: '', test: shell('sender') },
  { keeps: 'the page reads only files a person chose', file: 'main/shell/calls.ts', guard: "(source.kind === 'path' && parts.mayRead(source.path))", gone: "source.kind === 'path'", test: shell('calls') },
  { keeps: 'the page has no uploads', file: 'main/shell/calls.ts', guard: "source.kind === 'sample' || ", gone: "source.kind === 'sample' || source.kind === 'upload' || ", test: shell('calls') },
  { keeps: 'openUrl opens listed hosts only, in a browser', file: 'renderer/carriers/browser-desktop.ts', guard: "if (outside === null) return Promise.resolve(fail('not-allowed', { params: { what: 'url' } }))", gone: '', test: 'tests/renderer/carriers/browser-links.test.ts' },
  { keeps: 'openUrl opens listed hosts only', file: 'main/shell/desktop-methods.ts', guard: "if (outside === null) return fail('not-allowed', { params: { what: 'url' } })", gone: '', test: shell('desktop-methods') },
  { keeps: 'a second start hands over absolute paths only', file: 'main/shell/opened-files.ts', guard: " && isAbsolute(file) && !file.includes('\\0')", gone: '', test: shell('opened-files') },
  { keeps: 'nothing is replaced unasked', file: 'main/shell/save-file.ts', guard: '    if (replace) await rename(waiting, path)\n    else await putNew(waiting, path)\n', gone: '    await rename(waiting, path)\n', test: shell('files') },
]

const everyField = 'tests/main/exporters/hostile-fields/every-field.test.ts', contract = 'tests/core/contract/check-request.test.ts', packages = 'tests/main/importers/hostile-packages.test.ts', badFiles = 'tests/main/readers/bad-files.test.ts'

/** @type {Guard[]} */
export const borderGuards = [
  { keeps: 'no key leads to a prototype, in requests', file: 'core/contract/plain-data.ts', guard: "      if (forbidden.has(key)) return { problem: 'forbidden-key', at: at === '' ? key : `${at}.${key}` }\n", gone: '', test: contract },
  { keeps: 'no key leads to a prototype, in imported JSON', file: 'core/importing/parse-plain.ts', guard: 'return unfit === null ? succeed(value) : damaged(unfit.at, unfit.problem)', gone: 'return succeed(value)', test: 'tests/main/importers/hostile-collections.test.ts' },
  { keeps: 'data is not too deep', file: 'core/contract/plain-data.ts', guard: "    if (depth >= deepest) return { problem: 'too-deep', at }\n", gone: '', test: contract },
  { keeps: 'data is plain', file: 'core/contract/plain-data.ts', guard: "    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return { problem: 'not-plain', at }\n", gone: '', test: contract },
  { keeps: 'requests have no keys the contract does not know', file: 'core/contract/exactly.ts', guard: 'z.strictObject(shape as S)', gone: 'z.looseObject(shape as S)', test: contract },
  { keeps: 'methods are the contract’s own', file: 'core/contract/check-request.ts', guard: 'Object.hasOwn(workbenchSchemas, name)', gone: 'name in workbenchSchemas', test: contract },
  { keeps: 'a pattern a person types ends', file: 'main/run-within.ts', guard: ', { timeout: milliseconds }', gone: ', { timeout: 31_000 }', test: 'tests/core/searching/search-clauses.test.ts' },
  { keeps: 'names in a package lead nowhere', file: 'main/importers/read-package.ts', guard: "if (unsafe !== undefined) return broken('bad-name', unsafe.name)", gone: '', test: packages },
  { keeps: 'a package holds what its manifest says', file: 'main/importers/read-package.ts', guard: "if (createHash('sha256').update(content).digest('hex') !== sha256) return broken('wrong-hash', path)", gone: '', test: packages },
  { keeps: 'a package holds nothing else', file: 'main/importers/read-package.ts', guard: "if (extra !== undefined) return broken('extra-entry', extra.name)", gone: '', test: packages },
  { keeps: 'no two names of an archive are one on some disk', file: 'main/readers/archive/archive-directory.ts', guard: ".replaceAll('\\\\', '/').normalize('NFC').toLowerCase()", gone: '', test: packages },
  { keeps: 'entries of an archive do not overlap', file: 'main/readers/archive/archive-directory.ts', guard: "? hostile('overlap') : entries", gone: '? entries : entries', test: badFiles },
  { keeps: 'an archive has not too many entries', file: 'main/readers/archive/archive-directory.ts', guard: "if (count > limits.entries) return hostile('entries')", gone: '', test: badFiles },
  { keeps: 'an archive does not swell', file: 'main/readers/archive/inflate-entry.ts', guard: "if (length > limits.ratioFrom && length > packed.length * limits.ratio) throw new TooMuch('ratio')", gone: '', test: badFiles },
  { keeps: 'a part does not grow too large', file: 'main/readers/archive/inflate-entry.ts', guard: "if (length > limits.partBytes || budget.spent + length > limits.totalBytes) throw new TooMuch('size')", gone: '', test: 'tests/main/readers/inflate-entry.test.ts' },
  { keeps: 'no entities', file: 'main/readers/archive/check-xml.ts', guard: "else return hostile('doctype')", gone: 'else at++', test: badFiles },
  { keeps: 'XML is not too deep', file: 'main/readers/archive/check-xml.ts', guard: "if (xml[end - 1] !== slash && ++depth > limits.depth) return hostile('depth')", gone: '', test: badFiles },
  { keeps: 'reading ends', file: 'main/readers/run-reading.ts', guard: '}, limits.deadline)', gone: '}, 3_600_000)', test: 'tests/main/readers/read-file.test.ts' },
  { keeps: 'no markup out of texts, HTML', file: 'core/exporting/escape-html.ts', guard: "'<': '&lt;', ", gone: '', test: 'tests/core/exporting/injection.test.ts' },
  { keeps: 'no attribute out of texts, HTML', file: 'core/exporting/escape-html.ts', guard: "'\"': '&quot;', ", gone: '', test: 'tests/core/exporting/injection.test.ts' },
  { keeps: 'no link out of texts, Markdown', file: 'core/exporting/escape-markdown.ts', guard: ".replace(/(https?|ftp|mailto|xmpp):/gi, '$1&#58;')", gone: '', test: everyField },
  { keeps: 'no markup out of texts, Markdown', file: 'core/exporting/escape-markdown.ts', guard: "  .replace(always, '\\\\$&')\n", gone: '', test: everyField },
  { keeps: 'keys of what was dismissed are ids', file: 'core/contract/policy-schemas.ts', guard: '.regex(new RegExp(`^${word} ${word} ${word}$`))', gone: '', test: everyField },
  { keeps: 'no formula out of texts, CSV', file: 'core/exporting/csv-cells.ts', guard: "formulaTrigger.test(text) ? `'${text}` : text", gone: 'text', test: 'tests/core/exporting/injection.test.ts' },
  { keeps: 'no path and no device out of a title', file: 'core/exporting/file-name.ts', guard: 'reserved.test(short)', gone: 'false', test: 'tests/core/exporting/export-as.test.ts' },
  { keeps: 'no known hole among the dependencies', file: 'package-lock.json', guard: '"node_modules/marked": {\n      "version": "18', gone: '"node_modules/marked": {\n      "version": "3', test: 'tests/house/dependencies.test.ts' },
]

export const guards = [...loopbackGuards, ...shellGuards, ...borderGuards]
