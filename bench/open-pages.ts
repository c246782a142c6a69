/**
 * What pages cost that are open and follow the events: memory of the server's process for 2,000 idle connections, and how
 * long until all of them have heard something. `node bench/open-pages.ts [pages]`; reads /proc, so Linux only.
 */
import { readFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { borrowDatabase, loadConfig } from '@zhinan/server'
import pg from 'pg'
import { startServer } from './server.ts'
import { publish } from './submissions/prepare.ts'

const PAGES = Number(process.argv[2] ?? 2000)
const PORT = 8196

const server = await startServer(PORT)
try {
  const { target, close } = await borrowDatabase(loadConfig(server.env))
  await publish(target, 'kczy-2023', new Date(Date.now() + 1e9))
  const db = new pg.Client(target.admin)
  await db.connect()
  // A first hundred, so that what is loaded once does not count.
  const first = await open(100)
  await settle()
  const before = memory()
  const pages = [...first, ...(await open(PAGES))]
  await settle()
  const after = memory()
  const heard = Promise.all(pages.map((page) => said(page, 'event: clock')))
  const began = performance.now()
  await db.query(`select pg_notify('zhinan_live', 'clock')`)
  await heard
  const told = performance.now() - began
  console.log(
    `${PAGES} open pages: ${((after - before) / 1024).toFixed(0)} MB more (${((after - before) / PAGES).toFixed(0)} KB each, ` +
      `${(before / 1024).toFixed(0)} MB before); all ${pages.length} heard a change after ${told.toFixed(0)} ms`,
  )
  for (const page of pages) page.destroy()
  await db.end()
  await close()
} finally {
  await server.stop()
}

async function open(count: number): Promise<IncomingMessage[]> {
  const pages: IncomingMessage[] = []
  for (let i = 0; i < count; i += 50)
    pages.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(50, count - i) }, async () => {
          const page = await new Promise<IncomingMessage>((done, fail) =>
            get({ port: PORT, host: '127.0.0.1', path: '/api/v1/events', agent: false }, done).on(
              'error',
              fail,
            ),
          )
          page.on('error', () => {})
          await said(page, 'event: state')
          return page
        }),
      )),
    )
  return pages
}

function said(page: IncomingMessage, what: string): Promise<void> {
  return new Promise((done) => {
    const listen = (chunk: Buffer) => {
      if (!chunk.toString().includes(what)) return
      page.off('data', listen)
      page.resume()
      done()
    }
    page.on('data', listen)
  })
}

/** Resident memory of the server's process in KB. */
function memory(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1])
}

function settle(): Promise<void> {
  return new Promise((done) => setTimeout(done, 5000))
}
