import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What a scanner says of a content. */
export type Finding = { infected: false } | { infected: true; found: string }

/** The scanner is not there, or could not look at this content. */
export class ScannerFailure extends Error {
  /** It answered, but not about this content: others may be asked about. */
  readonly answered: boolean
  constructor(message: string, answered: boolean) {
    super(message.slice(0, 400))
    this.name = 'ScannerFailure'
    this.answered = answered
  }
}

/** How long it may think about one content. */
const PATIENCE_MS = 120_000

/**
 * Asks a clamd by its INSTREAM command: pieces with their length before them, an empty one at the end, one line back.
 *
 * @param address `tcp://host:port` or `unix:///path`
 * @throws ScannerFailure
 */
export async function scan(address: string, content: Readable): Promise<Finding> {
  const socket = open(address)
  let failed: Error | undefined
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer in time')))
  socket.on('error', (error) => {
    failed = error
  })
  let unreadable: Error | undefined
  content.on('error', (error) => {
    unreadable = error
    socket.destroy()
  })
  const answer = readAll(socket)
  try {
    // A scanner that has seen enough answers and closes before all has been sent.
    await pipeline(framed(content), socket, { end: false }).catch(() => {})
    const text = (await answer).replace(/\0+$/, '').trim()
    if (unreadable) throw new ScannerFailure(unreadable.message, true)
    if (text === '' || failed) throw new ScannerFailure(failed?.message ?? 'closed without an answer', false)
    const found = /^stream: (.+) FOUND$/.exec(text)?.[1]
    if (found) return { infected: true, found: found.slice(0, 200) }
    if (text === 'stream: OK') return { infected: false }
    throw new ScannerFailure(text, true)
  } finally {
    content.destroy()
    socket.destroy()
  }
}

function open(address: string): Socket {
  const url = new URL(address)
  return url.protocol === 'unix:'
    ? connect(decodeURIComponent(url.pathname))
    : connect(Number(url.port || 3310), url.hostname.replace(/^\[|\]$/g, ''))
}

async function* framed(content: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for await (const piece of content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    yield Buffer.concat([length, piece])
  }
  yield Buffer.alloc(4)
}

/** All that it says until it closes; what is wrong with the connection is told apart. */
async function readAll(socket: Socket): Promise<string> {
  const pieces: Buffer[] = []
  socket.on('data', (piece) => pieces.push(piece as Buffer))
  await new Promise<void>((done) => socket.once('close', () => done()))
  return Buffer.concat(pieces).toString('utf8')
}
