import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Json, type Season, season } from '../../../test/season.ts'

let s: Season
beforeAll(async () => {
  s = await season()
})
afterAll(() => s.close())

test('counts drafts and each state against the quota, by day and region; an officer sees their tracks', async () => {
  const [one, two, three] = [
    await s.applicant('B3', { region: 'luoyang' }),
    await s.applicant('B3', { region: 'luoyang' }),
    await s.applicant('D', { region: 'kaifeng' }),
  ]
  await s.submit(one.manager, await s.draft(one, 'B3'))
  await s.draft(two, 'B3')
  await s.submit(three.manager, await s.draft(three, 'D'))
  const gone = await s.draft(three, 'D')
  await s.withdraw(three.manager, gone)
  const officer = await s.staff('officer')
  const url = `/api/v1/calls/${s.call.id}/overview`
  const all = (await officer.inject({ url })).json()
  expect(all.tracks).toHaveLength(12)
  expect(all.tracks.find((t: Json) => t.track === 'B3')).toMatchObject({ quota: 10, draft: 1, submitted: 1 })
  expect(all.tracks.find((t: Json) => t.track === 'D')).toMatchObject({
    quota: 50,
    submitted: 1,
    withdrawn: 1,
  })
  expect(all.total).toMatchObject({ draft: 1, submitted: 2, withdrawn: 1, eligible: 0 })
  expect(all.regions).toEqual([
    { region: 'kaifeng', n: 1 },
    { region: 'luoyang', n: 1 },
  ])
  expect(all.days).toEqual([{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), n: 2 }])

  const ofD = (await (await s.staff('officer', { tracks: ['D'] })).inject({ url })).json()
  expect(ofD.tracks.map((t: Json) => t.track)).toEqual(['D'])
  expect(ofD.total).toMatchObject({ draft: 0, submitted: 1 })
  expect((await one.manager.inject({ url })).statusCode).toBe(403)
  const supervisor = await s.staff('supervisor')
  expect((await supervisor.inject({ url })).json().tracks).toHaveLength(12)
})

test('days have no gaps', async () => {
  const unit = await s.applicant('B4')
  const apps = [await s.draft(unit, 'B4'), await s.draft(unit, 'B4')]
  await s.setClock(new Date(Date.now() + 3 * 86_400_000))
  await s.submit(unit.manager, apps[0])
  await s.setClock(new Date())
  const officer = await s.staff('officer')
  const { days } = (await officer.inject({ url: `/api/v1/calls/${s.call.id}/overview` })).json()
  expect(days.map((d: Json) => d.n)).toEqual([2, 0, 0, 1])
})

test('goes out as a workbook with numbers', async () => {
  const officer = await s.staff('officer')
  const answer = await officer.inject({ url: `/api/v1/calls/${s.call.id}/overview.xlsx?lang=zh` })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(answer.rawPayload as never)
  expect(book.worksheets.map((w) => w.name)).toEqual(['按类别', '按日期', '按地区'])
  const sheet = book.worksheets[0]!
  expect(sheet.getRow(1).values).toContain('名额')
  expect(sheet.getRow(sheet.rowCount).getCell(3).value).toBe(121)
})
