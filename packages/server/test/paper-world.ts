import { paperCode } from '@zhinan/call'
import { type Grey, greyPdf, noisy, rotated, scannedPages } from '../../documents/test/scanner.ts'
import type { SignedIn } from './app.ts'
import { type Json, season } from './season.ts'
import { upload } from './workbook.ts'

export const CALL = '/api/v1/calls/kczy-2023/paper'

/** What an office scanner makes of these pages after they were printed and sealed. */
export const worn = (pages: readonly Grey[]) =>
  greyPdf(pages.map((p, i) => noisy(rotated(p, i % 2 ? -1.5 : 2), 40)))

export const code = (r: { json(): Json }) => r.json().code

/**
 * A season whose call, as it is published here, needs the scan and the paper, and one track makes what is missing
 * ineligible; with those who send, mark and oversee.
 */
export async function paperWorld() {
  const s = await season({}, undefined, (call) => ({
    ...call,
    paper: {
      needs: 'both',
      days: 5,
      copies: 3,
      setBy: 'association',
      reminders: [72, 24],
      address: { zh: '郑州市某路 1 号', en: '1 Some Road, Zhengzhou' },
    },
    tracks: call.tracks.map((t) =>
      t.id === 'B4'
        ? {
            ...t,
            rules: [
              ...t.rules,
              {
                id: 'paper',
                kind: 'paper',
                clause: '二.1',
                gate: 'must',
                by: 'machine',
                when: 'screening',
                params: { late: 'refused' },
              },
            ],
          }
        : t,
    ),
  }))
  const officer = await s.staff('officer')
  const supervisor = await s.staff('supervisor')
  const unit = await s.applicant('B3')

  const due = () => new Date(s.deadline.getTime() + 5 * 86_400_000)
  const paperOf = async (who: SignedIn, id: string): Promise<Json> =>
    (await who.inject({ url: `/api/v1/applications/${id}/paper` })).json()
  const sendScan = (who: SignedIn, id: string, bytes: Buffer, name = '盖章.pdf') =>
    who.inject({ method: 'POST', url: `/api/v1/applications/${id}/paper/scans`, ...upload(bytes, name) })
  const drop = (who: SignedIn, bytes: Buffer, name = '扫描.pdf') =>
    who.inject({ method: 'POST', url: `${CALL}/scans`, ...upload(bytes, name) })
  const receiveOn = (who: SignedIn, arrivedOn: string, ...codes: string[]) =>
    who.inject({ method: 'POST', url: `${CALL}/received`, payload: { codes, arrivedOn } })
  const receive = (who: SignedIn, ...codes: string[]) =>
    who.inject({ method: 'POST', url: `${CALL}/received`, payload: { codes } })
  const scansOf = async (show = 'open'): Promise<Json[]> =>
    (await officer.inject({ url: `${CALL}/scans?show=${show}` })).json().items
  const counts = async (): Promise<Json> => (await officer.inject({ url: CALL })).json()
  const codeOf = async (id: string): Promise<string> => {
    const { rows } = await s.t.admin.query(
      'select a.number, s.content_hash from submission s join application a on a.id = s.application_id and a.submissions = s.n where a.id = $1',
      [id],
    )
    return paperCode(rows[0].number, rows[0].content_hash)
  }
  const submitted = async (track = 'B3', who = unit): Promise<Json> => {
    const made = await s.draft(who, track)
    const answer = await s.submit(who.manager, made)
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return s.read(who.manager, made.id)
  }
  /** The application's own PDF, as an office scanner sees its first page and its last. */
  async function scanned(id: string): Promise<Grey[]> {
    const pdf = await unit.manager.inject({ url: `/api/v1/applications/${id}/application.pdf?lang=zh` })
    return scannedPages(pdf.rawPayload, [0, 1, -1])
  }
  return {
    s,
    officer,
    supervisor,
    unit,
    due,
    paperOf,
    sendScan,
    drop,
    receiveOn,
    receive,
    scansOf,
    counts,
    codeOf,
    submitted,
    scanned,
  }
}
