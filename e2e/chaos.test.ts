import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import type { Draft } from '../packages/cli/src/season/apply.ts'
import { DEMO_PASSWORD, signInAs, useBrowser, visitor } from './browser.ts'
import { freshDraft, freshUnit, type UnitPerson } from './people.ts'

const browser = useBrowser()

/** Everything goes wrong but the person's text: what was typed is compared with what the server holds. */
interface Desk {
  readonly unit: UnitPerson
  readonly draft: Draft
  readonly page: Page
  readonly path: string
}

async function atTheForm(): Promise<Desk & Pick<Awaited<ReturnType<typeof visitor>>, 'context'>> {
  const unit = await freshUnit('provincial-society')
  const draft = await freshDraft(unit, 'B4')
  const { page, context } = await visitor(browser())
  await signInAs(page, unit.email)
  const path = `/applications/${draft.id}`
  await page.goto(path)
  await titleBox(page).waitFor()
  return { unit, draft, page, path, context }
}

const titleBox = (page: Page) => page.getByRole('textbox', { name: /^项目名称/ })
const leaderBox = (page: Page) => page.getByRole('textbox', { name: /^项目负责人/ })
const saved = (page: Page, timeout = 60_000) =>
  page
    .getByText(/^✓\s*已保存/)
    .first()
    .waitFor({ timeout })

/** The page says that the server cannot be reached, and that the text lies on this machine. */
const keptHere = (page: Page) =>
  page
    .getByText(/连不上服务器，内容已存在本机/)
    .first()
    .waitFor()

interface Stored {
  readonly content: { readonly basics: { readonly title: string; readonly leaderName: string } }
  readonly state: string
  readonly submissions: readonly unknown[]
}
const stored = ({ unit, draft }: Desk) => unit.manager.call<Stored>('GET', `/applications/${draft.id}`)
const basics = async (desk: Desk) => (await stored(desk)).content.basics

/** Types as people do, key by key. */
async function type(box: ReturnType<typeof titleBox>, text: string): Promise<void> {
  await box.fill('')
  await box.pressSequentially(text, { delay: 15 })
}

test('the network is cut in mid-typing: typing goes on, and all of it is saved when the network is back', async () => {
  const desk = await atTheForm()
  const { page, context } = desk
  await type(titleBox(page), '断网之前的名称')
  await saved(page)
  await context.setOffline(true)
  await type(titleBox(page), '断网之后接着写的名称')
  await keptHere(page)
  await type(leaderBox(page), '断网时填的人')
  expect((await basics(desk)).title).toBe('断网之前的名称')
  await context.setOffline(false)
  await saved(page)
  expect(await basics(desk)).toMatchObject({ title: '断网之后接着写的名称', leaderName: '断网时填的人' })
})

test('the laptop is closed while offline: the next page of the same browser finds the text and merges it', async () => {
  const desk = await atTheForm()
  const { page, context, path, unit, draft } = desk
  await context.setOffline(true)
  await type(titleBox(page), '合上电脑之前写的名称')
  await keptHere(page)
  await page.close({ runBeforeUnload: false })
  // Meanwhile a colleague saves something else.
  const now = await unit.manager.call<Stored & { version: number }>('GET', `/applications/${draft.id}`)
  const theirs = { ...now.content, basics: { ...now.content.basics, leaderName: '同事填的人' } }
  await unit.manager.call('PUT', `/applications/${draft.id}`, {
    body: { content: theirs },
    version: now.version,
  })
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(path)
  await titleBox(again).waitFor()
  expect(await titleBox(again).inputValue()).toBe('合上电脑之前写的名称')
  await expect
    .poll(() => basics(desk))
    .toMatchObject({
      title: '合上电脑之前写的名称',
      leaderName: '同事填的人',
    })
})

/** Every text that the form's name ever was, or that somebody typed and did not choose. */
async function everyTitle({ unit, draft }: Desk): Promise<string[]> {
  const path = `/applications/${draft.id}/revisions`
  const { items } = await unit.manager.call<{ items: { id: string }[] }>('GET', path)
  return Promise.all(
    items.map(
      async ({ id }) =>
        (await unit.manager.call<Pick<Stored, 'content'>>('GET', `${path}/${id}`)).content.basics.title,
    ),
  )
}

test('two tabs edit the same field: both are shown, the person chooses, and what is not chosen can be fetched back', async () => {
  const desk = await atTheForm()
  const { page, context, path } = desk
  const other = await context.newPage()
  await other.goto(path)
  await titleBox(other).waitFor()
  await type(leaderBox(other), '另一窗口填的人')
  await type(titleBox(other), '另一窗口写的名称')
  await saved(other)
  await type(titleBox(page), '这个窗口写的名称')
  const dialog = page.getByRole('dialog', { name: /处与他人的修改不同/ })
  await dialog.getByText('另一窗口写的名称').waitFor()
  await dialog.getByText('这个窗口写的名称').waitFor()
  await dialog.getByRole('button', { name: '用我的' }).click()
  await saved(page)
  expect(await basics(desk)).toMatchObject({ title: '这个窗口写的名称', leaderName: '另一窗口填的人' })
  expect(await everyTitle(desk)).toContain('另一窗口写的名称')

  // The other way round: what one typed oneself never was the form's.
  await titleBox(other).waitFor()
  await expect.poll(() => titleBox(other).inputValue()).toBe('这个窗口写的名称')
  await type(titleBox(other), '另一窗口再写的名称')
  await saved(other)
  await type(titleBox(page), '这个窗口没有选用的名称')
  await dialog.getByText('另一窗口再写的名称').waitFor()
  await dialog.getByRole('button', { name: '用对方的' }).click()
  await saved(page)
  expect(await basics(desk)).toMatchObject({ title: '另一窗口再写的名称' })
  expect(await everyTitle(desk)).toContain('这个窗口没有选用的名称')
})

test('the session ends before Save: the text stays, and is saved after signing in beside it', async () => {
  const desk = await atTheForm()
  const { page, context, unit } = desk
  await context.clearCookies()
  await type(titleBox(page), '登录过期之后写的名称')
  await page
    .getByText(/登录已过期/)
    .first()
    .waitFor()
  expect(await titleBox(page).inputValue()).toBe('登录过期之后写的名称')
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: '重新登录' }).click()
  const beside = await opened
  await beside.getByLabel(/邮箱|E-mail/i).fill(unit.email)
  await beside.getByLabel(/^密码|^Password/).fill(DEMO_PASSWORD)
  await beside.getByRole('button', { name: /^登录|^Sign in/ }).click()
  await beside.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await beside.close()
  // A browser without a screen never loses its focus, so it is told that it has it again.
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await saved(page)
  expect((await basics(desk)).title).toBe('登录过期之后写的名称')
})

test('the answer to Submit is lost on the way: sent again by itself, it is one submission with one receipt', async () => {
  const desk = await atTheForm()
  const { page } = desk
  let sent = 0
  await page.route('**/submit', async (route) => {
    sent++
    // The server has it; the person does not hear of it.
    if (sent === 1) {
      await route.fetch()
      return route.abort('connectionreset')
    }
    return route.continue()
  })
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('dialog', { name: '提交申报书' }).getByRole('button', { name: '确认提交' }).click()
  await page.waitForURL('**/receipt')
  expect(sent).toBeGreaterThan(1)
  expect(await stored(desk)).toMatchObject({ state: 'submitted', submissions: [expect.anything()] })
})

test('the server is killed in mid-typing and comes back: nothing typed is missing', async () => {
  const pid = inject('serverPid')
  // A server that is not ours is not killed.
  if (pid === '') return
  const desk = await atTheForm()
  const { page } = desk
  await type(titleBox(page), '服务器死前的名称')
  await saved(page)
  process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL')
  await type(titleBox(page), '服务器死后接着写的名称')
  await keptHere(page)
  await type(leaderBox(page), '等服务器时填的人')
  await saved(page, 90_000)
  expect(await basics(desk)).toMatchObject({
    title: '服务器死后接着写的名称',
    leaderName: '等服务器时填的人',
  })
})
