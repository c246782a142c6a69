/** One person's way to the HTTP API: keeps the session cookie, speaks JSON, tells problems apart. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly body: ProblemLike

  constructor(where: string, status: number, body: ProblemLike) {
    const first = body.issues?.[0]?.message?.zh
    super(
      `${where}: ${status} ${body.code ?? ''} ${body.title?.zh ?? ''}${first ? ` · ${first}` : ''}`.trim(),
    )
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.code ?? String(status)
    this.body = body
  }
}

interface ProblemLike {
  readonly code?: string
  readonly title?: { readonly zh: string }
  readonly issues?: readonly {
    readonly code: string
    readonly path?: string
    readonly message?: { readonly zh: string }
  }[]
}

export interface Options {
  readonly body?: unknown
  readonly form?: FormData
  /** Sent as If-Match: the version that the write rests on. */
  readonly version?: number
  /** Sent as Idempotency-Key. */
  readonly key?: string
}

/** How often a busy server (429, 503) is asked again before giving up, and how long a wait may be. */
const TRIES = 8
const LONGEST_WAIT_MS = 61_000

export class Client {
  readonly #base: string
  #cookie = ''

  /** @param base address of the server, e.g. `http://localhost:8023` */
  constructor(base: string) {
    this.#base = base.replace(/\/$/, '')
  }

  /**
   * Calls `/api/v1` + path. Waits and asks again while the server says that it is busy.
   * @throws ApiProblem for any answer of 400 and above, TypeError when there is no connection
   */
  async call<T = Record<string, unknown>>(method: string, path: string, options: Options = {}): Promise<T> {
    const text = await (await this.#answer(method, path, options)).text()
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  /** A file's content. Waits and throws as {@link call} does. */
  async bytes(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.#answer('GET', path, {})).arrayBuffer())
  }

  /** The answer of a server that is not busy any more. @throws ApiProblem */
  async #answer(method: string, path: string, options: Options): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.#send(method, path, options)
      this.#keepCookies(response)
      if (response.status < 400) return response
      const text = await response.text()
      if ((response.status !== 429 && response.status !== 503) || attempt === TRIES)
        throw new ApiProblem(`${method} ${path}`, response.status, readProblem(text))
      const seconds = Number(response.headers.get('retry-after') ?? 1)
      await new Promise((done) => setTimeout(done, Math.min(LONGEST_WAIT_MS, Math.max(0.2, seconds) * 1000)))
    }
  }

  /** Follows a link from a mail, as a browser would, without leaving this server. */
  async visit(url: string): Promise<number> {
    const { pathname, search } = new URL(url)
    const response = await fetch(`${this.#base}${pathname}${search}`, {
      redirect: 'manual',
      headers: this.#headers(),
    })
    this.#keepCookies(response)
    await response.arrayBuffer()
    return response.status
  }

  #send(method: string, path: string, { body, form, version, key }: Options): Promise<Response> {
    return fetch(`${this.#base}/api/v1${path}`, {
      method,
      headers: {
        ...this.#headers(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"v${version}"` }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
    })
  }

  #headers(): Record<string, string> {
    return { origin: this.#base, ...(this.#cookie && { cookie: this.#cookie }) }
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(';', 1)[0]!
      const name = pair.slice(0, pair.indexOf('='))
      const others = this.#cookie.split('; ').filter((c) => c && !c.startsWith(`${name}=`))
      this.#cookie = [...others, pair].join('; ')
    }
  }
}

function readProblem(text: string): ProblemLike {
  try {
    return JSON.parse(text) as ProblemLike
  } catch {
    return { title: { zh: text.slice(0, 200) } }
  }
}
