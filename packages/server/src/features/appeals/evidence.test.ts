import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onePdf } from '../../../test/access-world.ts'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'

const REASON = '等级证书在附件第 3 页，请再核对'
const SLOT = 'appeal-evidence'

let s: Season
let first: SignedIn
let second: SignedIn
let unit: Applicant
let other: Applicant
beforeAll(async () => {
  // Nobody listens there: what is uploaded waits for the scanner until the test says what it found.
  s = await season({ CLAMD_URL: 'tcp://127.0.0.1:1' })
  first = await s.staff('officer')
  second = await s.staff('officer')
  unit = await s.applicant('B3')
  other = await s.applicant('B3')
})
afterAll(() => s.close())

const code = (r: { json(): Json }) => r.json().code
const url = (id: string) => `/api/v1/applications/${id}/appeals`
const view = async (who: SignedIn, id: string): Promise<Json> => (await who.inject({ url: url(id) })).json()
const file = (who: SignedIn, id: string, files: string[] = []) =>
  who.inject({ method: 'POST', url: url(id), payload: { reason: REASON, files } })
const withdraw = (who: SignedIn, id: string, payload: object = {}) =>
  who.inject({ method: 'POST', url: `/api/v1/appeals/${id}/withdraw`, payload })
const decide = (who: SignedIn, id: string) =>
  who.inject({
    method: 'POST',
    url: `/api/v1/appeals/${id}/decision`,
    payload: { decision: 'upheld', answer: '附件可以证明，请重新审查', clauses: [] },
  })
const open = async (who: SignedIn, id: string) => {
  const answer = await who.inject({ url: `/api/v1/files/${id}` })
  return answer.statusCode === 200 ? 'opens' : code(answer)
}
let made = 0
/** A PDF unlike any other. */
function put(who: SignedIn, id: string, slot = SLOT) {
  const { headers, payload } = onePdf()
  const unlike = payload.replace('%%EOF', `% ${made++}\n%%EOF`)
  return who.inject({
    method: 'POST',
    url: `/api/v1/applications/${id}/files?slot=${slot}`,
    headers,
    payload: unlike,
  })
}
const uploaded = async (who: SignedIn, id: string): Promise<string> => {
  const answer = await put(who, id)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().file
}
const scanned = (id: string, result: 'clean' | 'infected') =>
  s.t.admin.query(
    `insert into file_scan (sha256, result, found) select sha256, $2, $3 from file where id = $1`,
    [id, result, result === 'infected' ? 'Zhinan.Test' : null],
  )
const as = (who: SignedIn, text: string) =>
  s.as(who, async (tx) => (await sql.raw(text).execute(tx)).rows as Json[])
const subjects = (to: SignedIn) =>
  s.a.smtp.mails.filter((m) => JSON.stringify(m.to).includes(to.email)).map((m) => m.subject)

/** A fresh application that this officer found ineligible. */
async function refused(whose = unit, track = 'B3', by = first): Promise<Json> {
  const draft = await s.draft(whose, track)
  await s.submit(whose.manager, draft)
  const answer = await s.screen(by, 'conclude', await s.read(whose.manager, draft.id), {
    outcome: 'ineligible',
    reasons: [{ code: 'not-per-guide', clause: '二.2', text: { zh: '不符合', en: 'Not per the guide' } }],
    note: '',
  })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const freed = async (app: Json, whose = unit) =>
  s.withdraw(whose.manager, await s.read(whose.manager, app.id))

describe('evidence', () => {
  test('is the unit’s alone until it is sent; then officers see it, and open it once it was scanned', async () => {
    const app = await refused()
    const [one, two] = [await uploaded(unit.manager, app.id), await uploaded(unit.manager, app.id)]
    expect(await open(unit.manager, one)).toBe('opens')
    expect(await open(second, one)).toBe('not-found')
    const listed = async () =>
      (await second.inject({ url: `/api/v1/applications/${app.id}/files` }))
        .json()
        .items.map((f: Json) => f.file)
    expect(await listed()).not.toContain(one)

    const sent = await file(unit.manager, app.id, [two, one])
    expect(sent.statusCode, sent.body).toBe(201)
    expect(sent.json().items[0].files).toMatchObject([
      { file: one, scan: 'waiting', opens: true },
      { file: two },
    ])
    expect((await view(second, app.id)).items[0].files[0]).toMatchObject({ opens: false })
    expect(await listed()).toContain(one)
    expect(await open(second, one)).toBe('file-waiting')
    await scanned(one, 'clean')
    expect(await open(second, one)).toBe('opens')
    expect(await open(other.manager, one)).toBe('not-found')

    // It stays as it was sent.
    const [{ id }] = (await view(second, app.id)).items
    await expect(as(unit.manager, `update appeal set files = '{}' where id = '${id}'`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(s.t.admin.query(`update appeal set files = '{}' where id = $1`, [id])).rejects.toThrow(
      /not rewritten/,
    )
    await expect(
      s.system((tx) => tx.deleteFrom('file').where('id', '=', one).execute()),
    ).rejects.toMatchObject({ code: 'ZN002' })
    expect(code(await put(unit.manager, app.id))).toBe('appeal-filed')
    await freed(app)
  })

  test('is five files at most, of this application, uploaded for an appeal, and clean as far as is known', async () => {
    const app = await refused()
    const theirs = await refused(other)
    expect(code(await put(other.manager, app.id))).toBe('not-found')
    expect(code(await put(second, app.id))).toBe('forbidden')
    expect(code(await put(unit.manager, app.id, 'recommendation-letter'))).toBe('state-forbids')
    const six = await Promise.all(Array.from({ length: 6 }, () => uploaded(unit.manager, app.id)))
    expect(code(await file(unit.manager, app.id, six))).toBe('validation')
    expect(code(await file(unit.manager, app.id, [six[0]!, six[0]!]))).toBe('validation')
    const foreign = await uploaded(other.manager, theirs.id)
    // A file of its form is not evidence.
    const ofForm = randomUUID()
    await s.system((tx) =>
      sql`insert into file (id, application_id, sha256, name, type, size, uploaded_by)
        values (${ofForm}, ${app.id}, ${'a'.repeat(64)}, '附件.pdf', 'application/pdf', 10, ${unit.manager.id})`.execute(
        tx,
      ),
    )
    await scanned(six[1]!, 'infected')
    const answer = await file(unit.manager, app.id, [six[0]!, foreign, ofForm, six[1]!])
    expect(answer.json()).toMatchObject({
      code: 'appeal-files',
      issues: [
        { path: '/body/files/1', code: 'foreign-file' },
        { path: '/body/files/2', code: 'foreign-file' },
        { path: '/body/files/3', code: 'infected-file' },
      ],
    })
    const insert = (files: string[]) =>
      `insert into appeal (id, application_id, outcome_id, reason, files)
         select gen_random_uuid(), '${app.id}', id, '${REASON}', array['${files.join(`','`)}']::uuid[] from screening_outcome
          where application_id = '${app.id}' and outcome = 'ineligible'`
    for (const wrong of [[foreign], [ofForm], [six[0]!, six[0]!]])
      await expect(as(unit.manager, insert(wrong))).rejects.toThrow(/not its evidence/)
    await expect(as(unit.manager, insert(six))).rejects.toThrow(/check constraint/)
    // A form cannot name what was uploaded as evidence.
    const draft = await s.draft(unit, 'B4')
    const evidence = randomUUID()
    await s.system((tx) =>
      sql`insert into file (id, application_id, sha256, name, type, size, uploaded_by, evidence)
        values (${evidence}, ${draft.id}, ${'a'.repeat(64)}, '附件.pdf', 'application/pdf', 10, ${unit.manager.id}, true)`.execute(
        tx,
      ),
    )
    const named = JSON.stringify({ attachments: { x: [{ file: evidence }] } })
    await expect(
      s.system((tx) =>
        sql`update application set content = ${named}::jsonb where id = ${draft.id}`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: 'ZN011' })
    // What lies there unsent has an end.
    for (let n = 6; n < 20; n++) await uploaded(unit.manager, app.id)
    expect(code(await put(unit.manager, app.id))).toBe('too-many-files')

    // Two tabs that send at once: one appeal.
    const both = await Promise.all([
      file(unit.manager, app.id, [six[2]!]),
      file(unit.manager, app.id, [six[3]!]),
    ])
    expect(both.map((r) => r.statusCode).sort()).toEqual([201, 409])
    expect((await view(unit.manager, app.id)).items).toHaveLength(1)
    await freed(app)
    await freed(theirs, other)
  })
})

test('a unit takes its appeal back alone, may appeal once more with the same files, and not a third time', async () => {
  const app = await refused()
  const evidence = await uploaded(unit.manager, app.id)
  const { id } = (await file(unit.manager, app.id, [evidence])).json().items[0]
  expect((await view(unit.manager, app.id)).items[0].mayWithdraw).toBe(true)
  expect((await view(second, app.id)).items[0].mayWithdraw).toBe(false)
  expect(code(await withdraw(other.manager, id))).toBe('not-found')
  expect(code(await withdraw(second, id))).toBe('forbidden')
  const taken = (who: SignedIn) =>
    as(
      who,
      `update appeal set decision = 'withdrawn', decided_by = '${who.id}' where id = '${id}' returning id`,
    )
  await expect(taken(second)).rejects.toThrow(/row-level security/)
  expect(await taken(other.manager)).toEqual([])

  const back = await withdraw(unit.manager, id, { reason: '补充材料后再提出' })
  expect(back.json()).toMatchObject({
    standing: 'open',
    mayFile: true,
    items: [{ decision: 'withdrawn', mayWithdraw: false, files: [{ file: evidence }] }],
  })
  expect((await s.read(unit.manager, app.id)).state).toBe('ineligible')
  expect(code(await withdraw(unit.manager, id))).toBe('proposal-decided')
  expect(code(await decide(second, id))).toBe('proposal-decided')
  const { items } = (await unit.manager.inject({ url: `/api/v1/applications/${app.id}/history` })).json()
  expect(items[0]).toMatchObject({ action: 'application.appeal-withdrawn', reason: '补充材料后再提出' })
  await s.a.runJobs()
  for (const who of [second, unit.manager])
    expect(subjects(who)).toContain(`申报书 ${app.number} 的申诉已撤回`)

  const again = (await file(unit.manager, app.id, [evidence])).json().items[0]
  expect((await withdraw(unit.manager, again.id)).json()).toMatchObject({ standing: 'filed', mayFile: false })
  expect(code(await file(unit.manager, app.id))).toBe('appeal-filed')
  await expect(
    as(
      unit.manager,
      `insert into appeal (id, application_id, outcome_id, reason) select gen_random_uuid(), application_id, outcome_id, reason
         from appeal where id = '${id}'`,
    ),
  ).rejects.toThrow(/taken back twice/)
  await freed(app)
})

test('what was decided is not taken back', async () => {
  const app = await refused()
  const { id } = (await file(unit.manager, app.id)).json().items[0]
  expect((await decide(second, id)).statusCode).toBe(200)
  expect(code(await withdraw(unit.manager, id))).toBe('proposal-decided')
  await freed(app)
})

test('where no other officer may decide, those who can see to it are told, and the desk says so until somebody may', async () => {
  const alone = await season()
  try {
    const only = await alone.staff('officer')
    const admin = await alone.staff('admin')
    const approver = await alone.staff('approver')
    const whose = await alone.applicant('B3')
    const draft = await alone.draft(whose, 'B3')
    await alone.submit(whose.manager, draft)
    await alone.screen(only, 'conclude', await alone.read(whose.manager, draft.id), {
      outcome: 'ineligible',
      reasons: [{ code: 'not-per-guide', clause: '二.2', text: { zh: '不符合', en: 'Not per the guide' } }],
      note: '',
    })
    const sent = (await file(whose.manager, draft.id)).json().items[0]
    // How the office stands is nothing for the unit.
    expect(sent.unattended).toBe(false)
    await alone.a.runJobs()
    const letters = (to: SignedIn) =>
      alone.a.smtp.mails.filter(
        (m) => JSON.stringify(m.to).includes(to.email) && m.subject?.startsWith('申诉无人可办'),
      )
    expect(letters(admin)[0]?.text).toMatch(/授予 B3 类的形式审查权限[\s\S]*\/staff/)
    expect(letters(approver)[0]?.text).toContain('/calls/kczy-2023/appeals')
    expect(letters(only)).toEqual([])
    const list = async () => (await approver.inject({ url: '/api/v1/calls/kczy-2023/appeals' })).json()
    expect(await list()).toMatchObject({ counts: { unattended: 1 }, items: [{ unattended: true }] })
    const counted = async () => (await admin.inject({ url: '/api/v1/appeals/unattended' })).json().items
    expect(await counted()).toEqual([{ call: 'kczy-2023', track: 'B3', n: 1 }])
    await alone.staff('officer', { tracks: ['A'] })
    expect((await list()).counts.unattended).toBe(1)
    await alone.staff('officer', { tracks: ['B3'] })
    expect(await list()).toMatchObject({ counts: { unattended: 0 }, items: [{ unattended: false }] })
    expect(await counted()).toEqual([])
  } finally {
    await alone.close()
  }
})
