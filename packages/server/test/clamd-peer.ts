import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { tempDir } from './helpers.ts'

/** The string that every scanner knows as a harmless test, put together here so that no scanner takes this file for one. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
)

export type ClamdPeer = { url: string; close(): Promise<void> }

/** Where a real clamd is on this machine; `ZHINAN_TEST_CLAMD` says it where it is not installed. */
const CLAMD = [process.env.ZHINAN_TEST_CLAMD, '/usr/sbin/clamd'].find((path) => path && existsSync(path))

export const realClamd = CLAMD !== undefined

/** A real clamd with one signature of our own: any content with the test string in it. */
export async function startClamd(port: number): Promise<ClamdPeer> {
  const dir = await tempDir('clamd')
  const hex = EICAR.toString('hex')
  await writeFile(join(dir, 'own.ndb'), `Zhinan.Test:0:*:${hex}\n`)
  const settings = [
    `DatabaseDirectory ${dir}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    'Foreground yes',
    'StreamMaxLength 20M',
  ]
  await writeFile(join(dir, 'clamd.conf'), `${settings.join('\n')}\n`)
  const process_ = execFile(CLAMD!, ['-c', join(dir, 'clamd.conf')], () => {})
  const ended = new Promise<void>((done) => process_.once('exit', () => done()))
  return {
    url: `tcp://127.0.0.1:${port}`,
    async close() {
      process_.kill()
      await ended
    },
  }
}

/** Speaks the part of clamd's protocol that we use: INSTREAM. Says `answer`, else what it found. */
export async function startClamdPeer(answer?: string, port = 0): Promise<ClamdPeer> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => {})
    let got: Buffer = Buffer.alloc(0)
    let content: Buffer = Buffer.alloc(0)
    let command = false
    socket.on('data', (piece: Buffer) => {
      got = Buffer.concat([got, piece])
      if (!command) {
        const end = got.indexOf(0)
        if (end < 0) return
        if (got.subarray(0, end).toString() !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0')
        command = true
        got = got.subarray(end + 1)
      }
      while (got.length >= 4) {
        const length = got.readUInt32BE(0)
        if (length === 0)
          return void socket.end(
            `${answer ?? (content.includes(EICAR) ? 'stream: Zhinan.Test.UNOFFICIAL FOUND' : 'stream: OK')}\0`,
          )
        if (got.length < 4 + length) return
        content = Buffer.concat([content, got.subarray(4, 4 + length)])
        got = got.subarray(4 + length)
      }
    })
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const { port: at } = server.address() as { port: number }
  return {
    url: `tcp://127.0.0.1:${at}`,
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy()
        server.close(() => done())
      }),
  }
}
