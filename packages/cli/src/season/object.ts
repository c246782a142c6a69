import type { Call } from '@zhinan/call'
import { upload } from './apply.ts'
import type { Client } from './http.ts'
import type { Random } from './random.ts'
import { screenOne } from './screen.ts'

interface Sent {
  readonly id: string
  readonly track: string
  readonly manager: Client
}

/** Why units object, and what they send with it. */
const REASONS: readonly (readonly [reason: string, proofs: readonly string[]])[] = [
  [
    '结论认为附件不能证明符合条件。证明在附件合并文件的第 5 页，盖章在第 6 页，可能因扫描件较长未看到，请再核对。',
    ['附件第 5 至 6 页（盖章页）.pdf'],
  ],
  [
    '我单位对应的登记事项今年已变更，变更批复随附件提交；形式审查依据的似为变更前的信息，请按现行登记重新认定。',
    ['变更登记批复.pdf', '现行登记证书.pdf'],
  ],
  ['该条要求的合作协议已上传，文件名为“协议书（双方盖章）”，与附件清单第 3 项一致，请重新审查。', []],
]
const ANSWER = '已重新查阅全部附件。第 5 页为意向书而非证明文件，且未加盖公章，不能证明符合条件，维持原结论。'

/**
 * Units object to being found ineligible, where the call lets them. A second officer, if there is one, answers one of the
 * appeals in their tracks, and finds one application ineligible whose appeal then waits for the first.
 */
export async function objectAround(
  call: Call,
  ineligible: readonly Sent[],
  waiting: readonly Sent[],
  second: Client | undefined,
  r: Random,
): Promise<void> {
  if (!call.appeal) return
  const object = async ({ manager, id }: Sent) => {
    const of = `/applications/${id}/appeals`
    const [reason, proofs] = r.pick(REASONS)
    const { evidence } = await manager.call<{ evidence: { slot: string } }>('GET', of)
    const files: string[] = []
    for (const name of proofs) files.push((await upload(manager, id, evidence.slot, name)).file)
    await manager.call('POST', of, { body: { reason, files } })
  }
  for (const sent of ineligible) await object(sent)
  if (!second) return
  const { items } = await second.call<{ items: { id: string; track: string; mayDecide: boolean }[] }>(
    'GET',
    `/calls/${call.id}/appeals`,
  )
  const theirs = items.find((a) => a.mayDecide)
  const clause = call.tracks.find((t) => t.id === theirs?.track)?.rules[0]?.clause
  if (theirs && clause)
    await second.call('POST', `/appeals/${theirs.id}/decision`, {
      body: { decision: 'rejected', answer: ANSWER, clauses: [clause] },
    })
  const seen = await second.call<{ items: { id: string }[] }>(
    'GET',
    `/screening?call=${call.id}&state=submitted&limit=100`,
  )
  for (const sent of waiting) {
    if (!seen.items.some((a) => a.id === sent.id)) continue
    const habits = { eligible: 0, returned: 0, ineligible: 1 }
    if ((await screenOne(second, sent.id, call.reasons[0]!.id, habits, r)) !== 'ineligible') continue
    await object(sent)
    return
  }
}
