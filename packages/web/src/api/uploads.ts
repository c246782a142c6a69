import { type DetailedError, defaultOptions, Upload } from 'tus-js-client'
import type { FileCard } from './application-types.ts'
import { api, take } from './client.ts'
import { ApiProblem, isPassing, patiently, problemFrom, unreachable } from './problem.ts'

/** Bytes sent at a time. A proxy may hold a request back until it is whole; then this much is lost when the line breaks. */
const PIECE = 1024 * 1024
/** Somebody else writes to it, or the answer to what was written was lost: asked again, it sorts itself out. */
const SORTS_ITSELF_OUT = new Set([409, 423, 429])

/** What to send, and who wants to hear of it. */
export interface Sending {
  readonly application: string
  readonly slot: string
  readonly file: File
  /** The file that goes when this one comes. */
  readonly replaces?: string | undefined
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void
  /** It stands still and goes on by itself: no network, a busy server, or (401) a session that ended. */
  readonly onWait: (why: ApiProblem) => void
  /** Gives it up; what had arrived is taken away. */
  readonly signal: AbortSignal
}

/**
 * Sends a file so that it goes on where it broke off (tus 1.0): after a cut line by itself, after a reload when the same
 * file is chosen again. It never gives up for want of a network.
 *
 * @throws ApiProblem what the server refuses; the signal's reason when it was given up
 */
export async function sendFile(sending: Sending): Promise<FileCard> {
  const { application, slot, file, replaces, signal } = sending
  const { upload, run } = resumable(sending)
  const [begun] = await upload.findPreviousUploads()
  if (begun) upload.resumeFromPreviousUpload(begun)
  const giveUp = () => void upload.abort(true).catch(() => undefined)
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    await persistently(run, sending)
    const id = upload.url!.split('/').at(-1)!
    const params = { path: { id: application, upload: id } }
    return await persistently(
      () => take(api.POST('/applications/{id}/uploads/{upload}/finish', { params })),
      sending,
    )
  } finally {
    signal.removeEventListener('abort', giveUp)
    await forget(fingerprintOf(application, slot, file, replaces))
  }
}

function resumable({ application, slot, file, replaces, onProgress, signal }: Sending) {
  let settle: { resolve: () => void; reject: (why: ApiProblem) => void }
  const upload = new Upload(file, {
    endpoint: `/api/v1/applications/${encodeURIComponent(application)}/uploads`,
    chunkSize: PIECE,
    metadata: { slot, filename: file.name, ...(replaces !== undefined && { replaces }) },
    fingerprint: async () => fingerprintOf(application, slot, file, replaces),
    // When to try again is for `persistently` to say: the library gives up where there is no network.
    retryDelays: null,
    onProgress: (sent, total) => onProgress(total > 0 ? sent / total : 0),
    onSuccess: () => settle.resolve(),
    onError: (error) => settle.reject(asProblem(error)),
  })
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject }
      // The library says nothing of what was given up, and whoever waits would wait for ever.
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      upload.start()
    })
  return { upload, run }
}

/** The same file for the same place is the same upload; somebody else's of the same look is not found by the server. */
const fingerprintOf = (application: string, slot: string, file: File, replaces = ''): string =>
  ['zhinan', application, slot, replaces, file.name, file.size, file.lastModified].join('|')

/** Nothing is left to go on with. */
async function forget(fingerprint: string): Promise<void> {
  const kept = defaultOptions.urlStorage!
  for (const { urlStorageKey } of await kept.findUploadsByFingerprint(fingerprint))
    await kept.removeUpload(urlStorageKey)
}

function asProblem(error: Error | DetailedError): ApiProblem {
  const response = 'originalResponse' in error ? error.originalResponse : undefined
  if (!response) return unreachable()
  let body: unknown
  try {
    body = JSON.parse(response.getBody())
  } catch {
    body = undefined
  }
  return problemFrom(response.getStatus(), body, response.getHeader('retry-after') ?? null)
}

const goesOn = (error: unknown): error is ApiProblem =>
  isPassing(error) ||
  (error instanceof ApiProblem && (error.status === 401 || SORTS_ITSELF_OUT.has(error.status)))

/** Never gives up what may still come; only the person does. */
function persistently<T>(work: () => Promise<T>, { signal, onWait }: Sending): Promise<T> {
  const unlessGivenUp = async (): Promise<T> => {
    signal.throwIfAborted()
    return work()
  }
  return patiently(unlessGivenUp, {
    tries: Number.POSITIVE_INFINITY,
    onWait,
    passes: (error): error is ApiProblem => !signal.aborted && goesOn(error),
    pause: (ms) => pause(ms, signal),
  })
}

/** Waits, but not longer than until the network is back, the page is looked at again, or it is given up. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done(): void {
      clearTimeout(timer)
      for (const [target, type] of wakes) target.removeEventListener(type, done)
      resolve()
    }
    const wakes = [
      [globalThis, 'online'],
      [globalThis, 'focus'],
      [signal, 'abort'],
    ] as const
    for (const [target, type] of wakes) target.addEventListener(type, done)
  })
}
