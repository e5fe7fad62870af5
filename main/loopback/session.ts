import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const secret = (): string => randomBytes(32).toString('base64url')
// hashing first gives both sides one length, so the comparison's time tells nothing
const same = (left: string, right: string): boolean =>
  timingSafeEqual(createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest())

/**
 * Who may talk to the loopback server: whoever brought the one-time token that was printed, and got a cookie for it.
 * A token works once; `newToken` makes another (the old one, if unspent, is void). The cookie opens until `end`.
 */
export interface Session {
  newToken(): string
  /** Spends the token. 'wrong-token' for a token that never was, 'token-spent' once it has been used. */
  exchange(token: string): 'accepted' | 'wrong-token' | 'token-spent'
  /** Value of a Set-Cookie header. */
  readonly cookie: string
  /** True when a Cookie header holds the session's cookie. */
  has(cookieHeader: string | undefined): boolean
  /** Every cookie given out is void; who wants in again needs a new token. */
  end(): void
}

/**
 * Cookies do not know ports: one of ours is sent to every server on this host name, so its name carries the port (two
 * Piyues side by side do not log each other out) and what it opens is also guarded by Origin and Sec-Fetch-Site.
 */
export function createSession(port: number): Session {
  const name = `piyue_${String(port)}`
  let key = secret()
  let token: string | null = null
  const spent: string[] = []
  return {
    newToken() {
      token = secret()
      return token
    },
    exchange(offered) {
      if (token !== null && same(offered, token)) {
        spent.push(token)
        token = null
        return 'accepted'
      }
      return spent.some((old) => same(offered, old)) ? 'token-spent' : 'wrong-token'
    },
    get cookie() {
      return `${name}=${key}; HttpOnly; SameSite=Strict; Path=/`
    },
    has(cookieHeader) {
      const given = (cookieHeader ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .filter((pair) => pair.startsWith(`${name}=`))
      return given.some((pair) => same(pair.slice(name.length + 1), key))
    },
    end() {
      key = secret()
    },
  }
}
