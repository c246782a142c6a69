import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createDeflate } from 'node:zlib'
import { makeNumber, paperCode } from '@zhinan/call'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Grey,
  greyPdf,
  greyPng,
  pngOf,
  scannedPages,
  sheet,
} from '../../../../documents/test/scanner.ts'
import type { SignedIn } from '../../../test/app.ts'
import { tempDir } from '../../../test/helpers.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { upload } from '../../../test/workbook.ts'
import { readScanFile } from './read.ts'

let s: Season
let officer: SignedIn
let unit: Applicant
let other: Applicant
let mine: Json
let theirs: Json
const CALL = '/api/v1/calls/kczy-2023/paper'

beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer')
  unit = await s.applicant('B3')
  other = await s.applicant('B3')
  mine = await submitted(unit)
  theirs = await submitted(other)
})
afterAll(() => s.close())

async function submitted(who: Applicant): Promise<Json> {
  const made = await s.draft(who, 'B3')
  await s.submit(who.manager, made)
  return s.read(who.manager, made.id)
}
const printOf = async (who: Applicant, id: string): Promise<Grey[]> => {
  const pdf = await who.manager.inject({ url: `/api/v1/applications/${id}/application.pdf?lang=zh` })
  return scannedPages(pdf.rawPayload, [0, 1, -1])
}
const send = async (who: SignedIn, url: string, bytes: Buffer, name: string): Promise<string> => {
  const answer = await who.inject({ method: 'POST', url, ...upload(bytes, name) })
  expect(answer.statusCode, answer.body).toBe(201)
  await s.a.runJobs()
  return answer.json().id
}
const own = async (bytes: Buffer, name = '盖章.pdf'): Promise<Json> => {
  const id = await send(unit.manager, `/api/v1/applications/${mine.id}/paper/scans`, bytes, name)
  const { scans } = (await unit.manager.inject({ url: `/api/v1/applications/${mine.id}/paper` })).json()
  return scans.find((x: Json) => x.id === id)
}
const dropped = async (bytes: Buffer, name = '一摞.pdf'): Promise<Json[]> => {
  await send(officer, `${CALL}/scans`, bytes, name)
  const { items } = (await officer.inject({ url: `${CALL}/scans?show=recent` })).json()
  return items.filter((x: Json) => x.name === name).sort((a: Json, b: Json) => a.fromPage - b.fromPage)
}

describe('a unit sends', () => {
  test('its print behind that of another: its own pages are taken', async () => {
    const [a, b] = [await printOf(other, theirs.id), await printOf(unit, mine.id)]
    expect(await own(greyPdf([...a, ...b]))).toMatchObject({
      state: 'matched',
      how: 'code',
      fromPage: 4,
      toPage: 6,
    })
    expect(
      (await other.manager.inject({ url: `/api/v1/applications/${theirs.id}/paper` })).json(),
    ).toMatchObject({ scans: [], scanAt: null })
  })

  test('the last page first and the cover last', async () => {
    const [cover, body, last] = await printOf(unit, mine.id)
    expect(await own(greyPdf([last!, body!, cover!]))).toMatchObject({ state: 'matched', how: 'code' })
  })

  test.each([
    ['a sheet with two prints on it', 'wrong', 'two-codes', () => [mine.number, theirs.number]],
    ['a print of another unit', 'wrong', 'other-application', () => [theirs.number]],
    [
      'a print of nothing it submitted',
      'wrong',
      'unknown-print',
      () => [paperCode(mine.number, 'f'.repeat(64))],
    ],
    ['a code that nobody can store', 'matched', 'no-code', () => [`\0${'好'.repeat(300)}`]],
    [
      'an address that only looks like ours',
      'matched',
      'no-code',
      () => ['https://x/receipts/%E0%A4%A?hash=zz'],
    ],
  ])('%s', async (_, state, fault, texts) => {
    expect(await own(greyPng(sheet(...texts())), '一页.png')).toMatchObject({ state, fault })
  })
})

describe('an officer drops', () => {
  test('prints of two calls and a forged one: only what is of this call is filed', async () => {
    const [cover] = await printOf(other, theirs.id)
    const elsewhere = makeNumber('QTJH24', 'A', [1, 2, 3, 4])
    const pages = [
      sheet(paperCode(elsewhere, 'd'.repeat(64))),
      cover!,
      sheet(paperCode(mine.number, 'e'.repeat(64))),
    ]
    expect(
      (await dropped(greyPdf(pages))).map((x) => [x.state, x.fault, x.number, x.fromPage, x.toPage]),
    ).toEqual([
      ['unmatched', 'unknown-number', null, 1, 1],
      ['matched', null, theirs.number, 2, 2],
      ['unmatched', 'unknown-print', null, 3, 3],
    ])
  })

  test('a file with a password, and one that is cut off', async () => {
    const [cover] = await printOf(other, theirs.id)
    const whole = greyPdf([cover!]).toString('latin1')
    const key = '00'.repeat(32)
    const shut = whole.replace(
      'trailer << ',
      `trailer << /ID [<${key}> <${key}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> `,
    )
    expect(await dropped(Buffer.from(shut, 'latin1'), '有密码.pdf')).toMatchObject([
      { state: 'unmatched', fault: 'locked' },
    ])
    expect(await dropped(Buffer.from(whole.slice(0, whole.length / 2), 'latin1'), '半个.pdf')).toMatchObject([
      { state: 'unmatched', fault: 'damaged' },
    ])
  })
})

describe('the reader', () => {
  test('ends with what takes too long or too much, and reads the next', async () => {
    const dir = await tempDir('scans')
    const put = async (name: string, bytes: Buffer) => {
      await writeFile(join(dir, name), bytes)
      return join(dir, name)
    }
    const blank = { width: 1240, height: 1754, pixels: new Uint8Array(1240 * 1754).fill(255) }
    const many = await put('many.pdf', greyPdf(Array<Grey>(40).fill(blank)))
    const far = await put(
      'far.pdf',
      greyPdf(Array<Grey>(301).fill({ width: 9, height: 9, pixels: new Uint8Array(81) })),
    )
    const bomb = await put('bomb.png', await blackPng(32_000, 32_000))
    const good = await put('good.png', greyPng(sheet(mine.number)))
    expect(
      await Promise.all([
        readScanFile(many, 'application/pdf', 600),
        readScanFile(far, 'application/pdf'),
        readScanFile(bomb, 'image/png'),
        readScanFile(join(dir, 'none.png'), 'image/png'),
        readScanFile(good, 'image/png'),
      ]),
    ).toEqual([
      { fault: 'too-large' },
      { fault: 'too-large' },
      { fault: expect.stringMatching(/too-large|damaged/) },
      { fault: 'damaged' },
      { pages: [{ page: 1, codes: [mine.number] }] },
    ])
  })
})

/** A picture of a gigabyte in a file of one megabyte. */
async function blackPng(width: number, height: number): Promise<Buffer> {
  const deflate = createDeflate()
  const parts: Buffer[] = []
  deflate.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((done) => deflate.once('end', done))
  const row = Buffer.alloc(width + 1)
  for (let y = 0; y < height; y++)
    if (!deflate.write(row)) await new Promise((done) => deflate.once('drain', done))
  deflate.end()
  await ended
  return pngOf(width, height, Buffer.concat(parts))
}
