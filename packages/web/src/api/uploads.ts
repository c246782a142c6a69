import { type DetailedError, defaultOptions, Upload } from 'tus-js-client'
import type { FileCard } from './application-types.ts'
import { api, take } from './client.ts'
import type { PaperScan } from './paper.ts'
import { ApiProblem, isPassing, patiently, problemFrom, unreachable } from './problem.ts'

/** Bytes sent at a time. A proxy may hold a request back until it is whole; then this much is lost when the line breaks. */
const PIECE = 1024 * 1024
/** Somebody else writes to it, or the answer to what was written was lost: asked again, it sorts itself out. */
const SORTS_ITSELF_OUT = new Set([409, 423, 429])

/** What to send, and who wants to hear of it. */
interface Sending {
  readonly file: File
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void
  /** It stands still and goes on by itself: no network, a busy server, or (401) a session that ended. */
  readonly onWait: (why: ApiProblem) => void
  /** Gives it up; what had arrived is taken away. */
  readonly signal: AbortSignal
}

/** Where uploads of a kind are begun, and what is said of one beside its name. */
interface Place {
  readonly at: string
  readonly metadata: Readonly<Record<string, string>>
}

/** An attachment: of which application, in which place of its form. */
interface Attaching extends Sending {
  readonly application: string
  readonly slot: string
  /** The file that goes when this one comes. */
  readonly replaces?: string | undefined
}

/** Sends an attachment, see {@link send}. @throws ApiProblem what the server refuses; the signal's reason */
export const sendFile = ({ application, slot, replaces, ...sending }: Attaching): Promise<FileCard> =>
  send(
    sending,
    {
      at: `/applications/${encodeURIComponent(application)}/uploads`,
      metadata: { slot, ...(replaces !== undefined && { replaces }) },
    },
    (upload) =>
      take(
        api.POST('/applications/{id}/uploads/{upload}/finish', {
          params: { path: { id: application, upload } },
        }),
      ),
  )

/** Whose a scan is: of one application, or of whatever is on it. */
export type ScanPlace = { readonly application: string } | { readonly call: string }

/** Sends a sealed scan, see {@link send}. @throws ApiProblem what the server refuses; the signal's reason */
export const sendScan = (to: ScanPlace, sending: Sending): Promise<PaperScan> =>
  'application' in to
    ? send(
        sending,
        { at: `/applications/${encodeURIComponent(to.application)}/paper/uploads`, metadata: {} },
        (upload) =>
          take(
            api.POST('/applications/{id}/paper/uploads/{upload}/finish', {
              params: { path: { id: to.application, upload } },
            }),
          ),
      )
    : send(sending, { at: `/calls/${encodeURIComponent(to.call)}/paper/uploads`, metadata: {} }, (upload) =>
        take(
          api.POST('/calls/{call}/paper/uploads/{upload}/finish', {
            params: { path: { call: to.call, upload } },
          }),
        ),
      )

/**
 * Sends a file so that it goes on where it broke off (tus 1.0): after a cut line by itself, after a reload when the same
 * file is chosen again. It never gives up for want of a network.
 *
 * @throws ApiProblem what the server refuses; the signal's reason when it was given up
 */
async function send<Kept>(
  sending: Sending,
  place: Place,
  finish: (upload: string) => Promise<Kept>,
): Promise<Kept> {
  const { signal } = sending
  const fingerprint = fingerprintOf(place, sending.file)
  const { upload, run } = resumable(sending, place, fingerprint)
  const [begun] = await upload.findPreviousUploads()
  if (begun) upload.resumeFromPreviousUpload(begun)
  const giveUp = () => void upload.abort(true).catch(() => undefined)
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    await persistently(run, sending)
    const id = upload.url!.split('/').at(-1)!
    return await persistently(() => finish(id), sending)
  } finally {
    signal.removeEventListener('abort', giveUp)
    await forget(fingerprint)
  }
}

function resumable({ file, onProgress, signal }: Sending, { at, metadata }: Place, fingerprint: string) {
  let settle: { resolve: () => void; reject: (why: ApiProblem) => void }
  const upload = new Upload(file, {
    endpoint: `/api/v1${at}`,
    chunkSize: PIECE,
    metadata: { filename: file.name, ...metadata },
    fingerprint: async () => fingerprint,
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
const fingerprintOf = ({ at, metadata }: Place, file: File): string =>
  ['zhinan', at, ...Object.values(metadata), file.name, file.size, file.lastModified].join('|')

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
