import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { InsertObject } from 'kysely'
import { ACTIONS, type Action, type Duty, type Role, type Row } from '../src/features/access/table.ts'
import { storage } from '../src/features/files/service.ts'
import { COMPARE } from '../src/features/likeness/compare-task.ts'
import type { Database } from '../src/platform/db/database.ts'
import { enqueue } from '../src/platform/jobs.ts'
import { type SignedIn, signInAs } from './app.ts'
import { expertOf } from './expert-input.ts'
import { makeUser } from './helpers.ts'
import { idNumber, type Json, season } from './season.ts'
import { sendImport, workbook } from './workbook.ts'

/** Somebody who tries a route. `elsewhere`: of the right kind, but the subject is not theirs. */
export type Persona = {
  name: string
  who?: SignedIn
  roles: readonly Role[]
  duties?: readonly Duty[]
  elsewhere?: 'unit' | 'track'
}

export type World = Awaited<ReturnType<typeof accessWorld>>

const DRAW = { tracks: ['B3'], outcomes: ['ineligible'], percent: 100, again: false, days: 5 }

/**
 * One unit with two people and its applications, another unit, and every kind of staff. Subjects for reading are shared;
 * steps that change something get a fresh one.
 */
export async function accessWorld() {
  const s = await season()
  const unit = await s.applicant('B3')
  const member = await s.colleague(unit)
  const other = await s.applicant('B3')
  const all: Duty[] = ['screening', 'review', 'finance']
  const officer = await s.staff('officer', { duties: all })
  const stranger = await signInAs(s.a, await makeUser(s.t.db, '路人'))
  const personas: readonly Persona[] = [
    { name: 'the public', roles: ['public'] },
    { name: 'somebody without a unit', who: stranger, roles: ['signed-in'] },
    { name: 'a member', who: member, roles: ['signed-in', 'member'] },
    { name: 'a manager', who: unit.manager, roles: ['signed-in', 'member', 'manager'] },
    {
      name: 'the manager of another unit',
      who: other.manager,
      roles: ['signed-in', 'member', 'manager'],
      elsewhere: 'unit',
    },
    { name: 'an officer', who: officer, roles: ['signed-in', 'officer'], duties: all },
    {
      name: 'an officer of another track',
      who: await s.staff('officer', { tracks: ['A'], duties: all }),
      roles: ['signed-in', 'officer'],
      duties: all,
      elsewhere: 'track',
    },
    {
      name: 'an officer without duties',
      who: await s.staff('officer', { duties: [] }),
      roles: ['signed-in', 'officer'],
      duties: [],
    },
    { name: 'an approver', who: await s.staff('approver'), roles: ['signed-in', 'approver'] },
    { name: 'a supervisor', who: await s.staff('supervisor'), roles: ['signed-in', 'supervisor'] },
    { name: 'an administrator', who: await s.staff('admin'), roles: ['signed-in', 'admin'] },
    { name: 'an expert', who: await s.staff('expert'), roles: ['signed-in', 'expert'] },
  ]

  const memo = <T>(make: () => Promise<T>) => {
    let made: Promise<T> | undefined
    return () => {
      made ??= make()
      return made
    }
  }
  const newDraft = () => s.draft(unit, 'B3')
  async function newSubmitted(): Promise<Json> {
    const app = await newDraft()
    const answer = await s.submit(unit.manager, app)
    if (answer.statusCode !== 201) throw new Error(`submit: ${answer.statusCode} ${answer.body}`)
    return { ...(await s.read(unit.manager, app.id)), receipt: answer.json() }
  }
  const draft = memo(newDraft)
  const submitted = memo(newSubmitted)
  /** Submitted, with an identity number. */
  const withIdNumber = memo(async () => {
    const change = { 'people.talent.idNumber': idNumber('41010519900307001') }
    const talent = await s.applicant('D')
    const app = await s.draft(talent, 'D', { change })
    await s.submit(talent.manager, app)
    return { id: app.id as string, manager: talent.manager }
  })

  /** Two applications of two units with the same plan, as the comparing job found them. */
  const flag = memo(async () => {
    const app = await s.draft(other, 'B3')
    await s.submit(other.manager, app)
    await submitted()
    await s.system((tx) => enqueue(tx, COMPARE, {}))
    await s.a.runJobs()
    const { rows } = await s.t.admin.query(
      `select id from likeness_flag where kind = 'text' and (a = $1 or b = $1) limit 1`,
      [app.id],
    )
    return rows[0].id as string
  })

  async function newThread(): Promise<string> {
    const made = await unit.manager.inject({
      method: 'POST',
      url: `/api/v1/applications/${(await submitted()).id}/threads`,
      headers: { 'idempotency-key': randomUUID() },
      payload: { subject: '测试', text: '请问' },
    })
    return made.json().id
  }
  const thread = memo(newThread)

  /** A track with a file to attach. */
  const draftWithFile = memo(() => s.draft(unit, 'C3', { type: 'station' }))
  const submittedWithFile = memo(async () => {
    const app = await s.draft(unit, 'C3', { type: 'station' })
    const [slot = ''] = Object.keys(app.content.attachments)
    const url = `/api/v1/applications/${app.id}/files?slot=${slot}`
    const file = (await unit.manager.inject({ method: 'POST', url, ...onePdf() })).json()
    const content = { ...app.content, attachments: { ...app.content.attachments, [slot]: [file] } }
    const { version } = (await s.save(unit.manager, app.id, app.version, content)).json()
    const answer = await s.submit(unit.manager, { id: app.id, version })
    if (answer.statusCode !== 201) throw new Error(`submit: ${answer.statusCode} ${answer.body}`)
    return { id: app.id as string, file: file.file as string }
  })

  const ownPeople = new Set([member.id, unit.manager.id])
  const uploadHead = async () => {
    const [slot = ''] = Object.keys((await draftWithFile()).content.attachments)
    const meta = [`slot ${btoa(slot)}`, `filename ${btoa('a.pdf')}`].join(',')
    return {
      headers: { 'tus-resumable': '1.0.0', 'upload-length': PDF.length, 'upload-metadata': meta },
    }
  }
  /** An upload begun by this person where they belong to the unit, else by its manager: it is its own person's only. */
  const newUpload = async (who?: SignedIn) => {
    const by = who && ownPeople.has(who.id) ? who : unit.manager
    const url = `/api/v1/applications/${(await draftWithFile()).id}/uploads`
    return String((await by.inject({ method: 'POST', url, ...(await uploadHead()) })).headers.location)
  }
  const openUpload = memo(() => newUpload())

  /** A sanction against a unit of its own, so that nobody else's application falls; entered by somebody who is no persona. */
  const keepers = memo(async () => [await s.staff('officer'), await s.staff('officer')] as const)
  let documents = 0
  let experts = 0
  const sanctionOf = (unitId: string) => ({
    unitId,
    kind: 'other',
    documentTitle: `处理决定 ${++documents}`,
    documentNumber: null,
    grounds: '测试',
    from: '2026-01-01',
    until: null,
  })
  const barredId = (await s.applicant('B3')).id
  const sanctionInput = () => sanctionOf(barredId)
  const written = async (who: SignedIn, path: string, payload: object): Promise<Json> => {
    const answer = await who.inject({ method: 'POST', url: `/api/v1/sanctions${path}`, payload })
    if (answer.statusCode >= 300) throw new Error(`sanction: ${answer.statusCode} ${answer.body}`)
    return answer.json()
  }
  const sanction = async (): Promise<Json> => written((await keepers())[0], '', sanctionInput())
  async function confirmedSanction(): Promise<Json> {
    const { id } = await sanction()
    return written((await keepers())[1], `/${id}/decision`, { decision: 'confirmed' })
  }
  async function liftedSanction(): Promise<{ id: string; lift: string }> {
    const { id } = await confirmedSanction()
    const { lift } = await written((await keepers())[0], `/${id}/lifts`, { reason: '整改完毕' })
    return { id, lift: lift.id }
  }

  /** Scans and marks as the job and the counter leave them. */
  const judging = memo(() => s.staff('officer'))
  /** Found ineligible by an officer who is nobody of the personas. */
  const newIneligible = async (): Promise<Json> => {
    const app = await newSubmitted()
    const answer = await s.screen(await judging(), 'conclude', app, {
      outcome: 'ineligible',
      reasons: [{ code: 'not-per-guide', clause: '二.2', text: { zh: '不符合', en: 'Not per the guide' } }],
      note: '',
    })
    if (answer.statusCode !== 200) throw new Error(`conclude: ${answer.statusCode} ${answer.body}`)
    return answer.json()
  }
  const ineligible = memo(newIneligible)
  const newAppeal = async (): Promise<string> => {
    const { id } = await newIneligible()
    const answer = await unit.manager.inject({
      method: 'POST',
      url: `/api/v1/applications/${id}/appeals`,
      payload: { reason: '附件第三页已有证明，请再核对' },
    })
    if (answer.statusCode !== 201) throw new Error(`appeal: ${answer.statusCode} ${answer.body}`)
    return answer.json().items[0].id
  }
  const appeal = memo(newAppeal)

  /** Everything ineligible is drawn; the fresh one's look goes to this person. */
  async function newLook(to: SignedIn = officer): Promise<{ id: string; sample: string }> {
    const app = await newIneligible()
    const base = '/api/v1/calls/kczy-2023/second-looks'
    const seen = await officer.inject({ url: `${base}/preview?tracks=B3&outcomes=ineligible&percent=100` })
    const payload = { ...DRAW, candidates: seen.json().candidates }
    const made = await officer.inject({ method: 'POST', url: base, payload })
    if (made.statusCode !== 201) throw new Error(`draw: ${made.statusCode} ${made.body}`)
    const looks = await officer.inject({ url: `/api/v1/screening/${app.id}/second-looks` })
    const { id } = looks.json().items[0]
    const given = await officer.inject({
      method: 'PUT',
      url: `/api/v1/second-looks/${id}/officer`,
      payload: { officer: to.id },
    })
    if (given.statusCode !== 200) throw new Error(`give: ${given.statusCode} ${given.body}`)
    return { id, sample: made.json().id }
  }
  /** Another officer found it eligible. */
  async function newDifference(): Promise<string> {
    const by = (await keepers())[0]
    const { id } = await newLook(by)
    const url = `/api/v1/second-looks/${id}/opinion`
    const said = await by.inject({ method: 'POST', url, payload: { outcome: 'eligible', note: '材料齐全' } })
    if (said.statusCode !== 200) throw new Error(`opinion: ${said.statusCode} ${said.body}`)
    return id
  }
  const look = memo(() => newLook())
  const difference = memo(newDifference)
  /** An expert to be drawn, and an officer who freezes draws and is nobody of the personas. */
  const drawing = memo(async () => {
    await s.system((tx) =>
      tx
        .insertInto('expert')
        .values({
          id: randomUUID(),
          name: '周力',
          unit_name: '某大学',
          title: '教授',
          rank: 'senior',
          region: 'zhengzhou',
          disciplines: ['130'],
          status: 'verified',
        })
        .execute(),
    )
    return s.staff('officer', { duties: ['review'] })
  })
  const newDraw = async (): Promise<string> => {
    const answer = await (await drawing()).inject({
      method: 'POST',
      url: '/api/v1/calls/kczy-2023/draws',
      payload: {
        tracks: ['B3'],
        purpose: '力学组',
        strata: [{ title: { zh: '力学' }, disciplines: ['130'], draw: 1 }],
        perUnit: 1,
        publicValue: '收盘指数',
        valueAt: new Date(Date.now() + 86_400_000).toISOString(),
      },
    })
    if (answer.statusCode !== 201) throw new Error(`draw: ${answer.statusCode} ${answer.body}`)
    return answer.json().id
  }
  const draw = memo(newDraw)

  type ScanRow = Partial<InsertObject<Database, 'paper_scan'>>
  const scanRow = async (more: ScanRow) => {
    const id = randomUUID()
    const row = {
      call_id: 'kczy-2023',
      name: '盖章.pdf',
      type: 'application/pdf',
      size: 13,
      source: 'officer',
    }
    const all = { id, ...row, uploaded_by: officer.id, sha256: 'a'.repeat(64), state: 'unmatched', ...more }
    await s.system((tx) => tx.insertInto('paper_scan').values(all).execute())
    return id
  }
  const looseScan = () => scanRow({})
  const paperScan = memo(async () => {
    const { sha256, path } = await storage.receive(
      s.a.deps.config.dataDir,
      Readable.from([Buffer.from('%PDF-1.4 scan')]),
    )
    await storage.settle(s.a.deps.config.dataDir, { path, sha256, size: 13 })
    const { id: application_id } = await submitted()
    return scanRow({ application_id, submission_n: 1, sha256, state: 'matched', matched_how: 'code' })
  })
  const paperReceipt = async () => {
    const id = randomUUID()
    const { id: application_id } = await submitted()
    await s.system(async (tx) => {
      // One mark stands at a time.
      await tx
        .updateTable('paper_receipt')
        .set({ revoked_at: new Date(), revoked_by: officer.id, revoke_reason: '再来一次' })
        .where('application_id', '=', application_id)
        .where('revoked_at', 'is', null)
        .execute()
      await tx
        .insertInto('paper_receipt')
        .values({ id, application_id, submission_n: 1, by_digest: true, marked_by: officer.id })
        .execute()
    })
    return id
  }

  /** Experts proposed by somebody who is no persona. */
  const poolKeeper = memo(() => s.staff('officer', { duties: ['review'] }))
  const newExpert = async (): Promise<Json> => {
    const made = await (await poolKeeper()).inject({
      method: 'POST',
      url: '/api/v1/experts',
      payload: expertOf({ idNumber: idNumber(`41010519600101${String(experts++).padStart(3, '0')}`) }),
    })
    if (made.statusCode !== 201) throw new Error(`expert: ${made.statusCode} ${made.body}`)
    return made.json()
  }
  const expert = memo(newExpert)
  /** Makes sure that a persona has a verified record of their own, or none. @returns its version */
  const ownExpert = async (who: SignedIn | undefined, wanted: boolean): Promise<number> => {
    if (!who) return 1
    const client = await s.t.admin.connect()
    await client.query('set session_replication_role = replica')
    await client.query('delete from expert where user_id = $1', [who.id])
    if (wanted)
      await client.query(
        `insert into expert (id, user_id, name, unit_name, title, rank, region, disciplines, status)
         values (gen_random_uuid(), $1, '陈明', '某某大学', '教授', 'senior', 'zhengzhou', '{520}', 'verified')`,
        [who.id],
      )
    await client.query('reset session_replication_role')
    client.release()
    return 1
  }

  /** A unit that nobody has decided on yet. */
  async function newUnit(): Promise<{ id: string; version: number }> {
    const made = await s.applicant('B3')
    await s.system((tx) =>
      tx.updateTable('unit').set({ status: 'rejected' }).where('id', '=', made.id).execute(),
    )
    return s.system((tx) =>
      tx.selectFrom('unit').select(['id', 'version']).where('id', '=', made.id).executeTakeFirstOrThrow(),
    )
  }
  async function newMember(): Promise<SignedIn> {
    return s.colleague(unit)
  }
  async function newInvitation(
    email = `${randomUUID()}@example.org`,
  ): Promise<{ id: string; token: string }> {
    const made = await unit.manager.inject({
      method: 'POST',
      url: `/api/v1/units/${unit.id}/invitations`,
      payload: { email, role: 'member' },
    })
    const { rows } = await s.t.admin.query(
      `select text from mail where to_address = $1 order by created_at desc limit 1`,
      [email],
    )
    const [, token = ''] = /\/invitations\/([\w-]+)/.exec(rows[0].text) ?? []
    return { id: made.json().id, token }
  }
  /** A workbook that would record something new of the unit. */
  let facts = 0
  const importFile = () =>
    workbook([
      ['单位名称', '登记事项', '年度', '情况', '来源'],
      [unit.name, 'bank-account', 1990 + (++facts % 25), 'normal', `测试 ${facts}`],
    ])
  async function newCheckedImport(): Promise<{ id: string; version: number }> {
    const sent = await sendImport(officer, 'facts', await importFile())
    await s.a.runJobs()
    return (await officer.inject({ url: `/api/v1/imports/${sent.json().id}` })).json()
  }
  const checkedImport = memo(newCheckedImport)
  const people = personas.flatMap((p) => (p.who ? [p.who.id] : []))
  const { rows: before } = await s.t.admin.query(`select id from unit_member where user_id = any ($1)`, [
    people,
  ])
  /** Takes the personas out of units that they founded or joined on the way, so that each stays who it is. */
  async function restore(): Promise<void> {
    const client = await s.t.admin.connect()
    await client.query('set session_replication_role = replica')
    await client.query('delete from unit_member where user_id = any ($1) and id <> all ($2)', [
      people,
      before.map((m) => m.id),
    ])
    await client.query('reset session_replication_role')
    client.release()
  }

  return {
    ...s,
    restore,
    unit,
    other,
    member,
    officer,
    personas,
    draft,
    submitted,
    withIdNumber,
    flag,
    thread,
    newThread,
    draftWithFile,
    submittedWithFile,
    ownPeople,
    uploadHead,
    newUpload,
    openUpload,
    newDraft,
    newSubmitted,
    newUnit,
    newMember,
    newInvitation,
    importFile,
    looseScan,
    paperScan,
    paperReceipt,
    ineligible,
    newIneligible,
    appeal,
    newAppeal,
    newLook,
    newDifference,
    look,
    difference,
    draw,
    newDraw,
    sanctionInput,
    sanction,
    confirmedSanction,
    liftedSanction,
    checkedImport,
    newCheckedImport,
    expert,
    newExpert,
    ownExpert,
  }
}

/** Whether the table lets this persona do the action somewhere. */
export function tableAllows({ roles, duties = [] }: Persona, action: Action): boolean {
  const row: Row = ACTIONS[action]
  return row.roles.some(
    (role) =>
      role === 'public' ||
      (roles.includes(role) && (role !== 'officer' || row.duty === undefined || duties.includes(row.duty))),
  )
}

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** That PDF as the only piece of a resumable upload. */
/** The beginning of an upload of a sealed scan. */
export const scanHead = () => ({
  headers: {
    'tus-resumable': '1.0.0',
    'upload-length': PDF.length,
    'upload-metadata': `filename ${btoa('a.pdf')}`,
  },
})

export const wholePdf = {
  headers: {
    'tus-resumable': '1.0.0',
    'upload-offset': 0,
    'content-type': 'application/offset+octet-stream',
  },
  payload: PDF,
}

/** A form with one small PDF in it. */
export function onePdf(): { payload: string; headers: Record<string, string> } {
  const edge = 'xEDGEx'
  const payload = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n${PDF}\r\n--${edge}--\r\n`
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}` } }
}
