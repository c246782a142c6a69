import { readFile } from 'node:fs/promises'
import { DRAW_STEPS, type DrawRecord, verifyDraw } from '@zhinan/review'
import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, useBrowser, visitor } from './browser.ts'
import { commit, reveal } from './draw-steps.ts'
import { CALL, clientOf, minutesPass } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const SUPERVISOR = 'supervisor@demo.zhinan'
/** Time for both to commit before the public value is known; they do not wait for it. */
const MINUTES = 2

test('an officer and a supervisor draw experts; anybody makes the draw again; one who cannot serve is replaced', async () => {
  const officer = await clientOf(OFFICER)
  const { now } = await officer.call<{ now: string }>('GET', `/calls/${CALL}`)
  const valueAt = new Date(Math.ceil(Date.parse(now) / 1000) * 1000 + MINUTES * 60_000)
  const { id } = await officer.call<{ id: string }>('POST', `/calls/${CALL}/draws`, {
    body: {
      tracks: ['A'],
      purpose: '一流学会评审组（故事）',
      strata: [{ title: { zh: '全部学科' }, draw: 3 }],
      perUnit: 1,
      publicValue: '当日收盘点数',
      valueAt: valueAt.toISOString(),
    },
  })
  const own = `/calls/${CALL}/draws/${id}`
  const { page: desk, complaints } = await visitor(browser())
  await signInAs(desk, OFFICER)
  await desk.goto(own)
  const { page: watch, complaints: theirs } = await visitor(browser())
  await signInAs(watch, SUPERVISOR)
  await watch.goto(own)
  await commit(desk)
  await commit(watch)
  await watch.getByText(/监督人 .+ 已提交密钥摘要/).waitFor()
  await minutesPass(MINUTES + 1)
  await Promise.all([desk.reload(), watch.reload()])

  await desk.getByRole('heading', { name: '您作为办理人：公开密钥' }).waitFor()
  expect(await accessibilityFaults(desk)).toEqual([])
  await reveal(desk, '3067.93')
  await desk.getByText(/办理人已公开密钥/).waitFor()
  await watch.getByRole('heading', { name: '您作为监督人：公开密钥' }).waitFor()
  await reveal(watch, '3067.39')
  await watch.getByText('双方看到的公开数值不同').waitFor()
  await reveal(watch, '3067.93')
  await watch.getByRole('heading', { name: '抽取结果' }).waitFor()

  await desk.reload()
  await desk.getByRole('button', { name: '不能参加', exact: true }).first().click()
  await desk.getByLabel('原因').fill('出国访问')
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /不能参加$/ })
    .click()
  await desk.getByText('不能参加：出国访问').waitFor()
  await desk.getByText(/^替补 /).waitFor()

  const { page: anybody, complaints: none } = await visitor(browser(), { size: 'phone' })
  await anybody.goto(`/draws/${id}`)
  await anybody.getByRole('button', { name: '重新抽取并比对', exact: true }).click()
  await anybody.getByText('✓ 每一步都一致。').waitFor()
  const saved = anybody.waitForEvent('download')
  await anybody.getByRole('link', { name: '下载记录', exact: true }).click()
  const record = JSON.parse(await readFile(await (await saved).path(), 'utf8')) as DrawRecord
  expect(verifyDraw(record)).toHaveLength(DRAW_STEPS.length)
  expect(verifyDraw(record).every((c) => c.ok)).toBe(true)
  expect(await accessibilityFaults(anybody)).toEqual([])
  expect([complaints, theirs.filter((c) => !c.includes('409')), none]).toEqual([[], [], []])
})
