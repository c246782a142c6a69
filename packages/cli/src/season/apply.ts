import { type Call, withValue } from '@zhinan/call'
import type { Client } from './http.ts'
import type { SyntheticUnit } from './people.ts'
import type { Random } from './random.ts'
import { synthesise } from './synthesise.ts'

export interface Draft {
  readonly id: string
  readonly track: string
  version: number
}

/** A page that any reader opens: what a made-up attachment holds. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** Starts an application and fills it; `flaw` then spoils it the way people do. */
export async function draftApplication(
  call: Call,
  unit: SyntheticUnit,
  track: string,
  r: Random,
  flaw?: (content: Record<string, unknown>) => Record<string, unknown>,
): Promise<Draft> {
  const types = call.tracks.find((t) => t.id === track)!.types
  const type = types.length > 0 ? r.pick(types).id : undefined
  const started = await unit.manager.call<{ id: string; version: number }>('POST', '/applications', {
    body: { callId: call.id, track, unitId: unit.id, ...(type && { type }) },
  })
  const made = synthesise(call, track, type, r)
  let content = made.content
  for (const { path, count, title } of made.files) {
    const files = []
    for (let i = 0; i < count; i++)
      files.push(
        await upload(
          unit.manager,
          started.id,
          path.slice('attachments.'.length),
          `${title}${i ? i + 1 : ''}.pdf`,
        ),
      )
    content = withValue(content, path, files)
  }
  const saved = await unit.manager.call<{ version: number }>('PUT', `/applications/${started.id}`, {
    body: { content: flaw ? flaw(content) : content },
    version: started.version,
  })
  return { id: started.id, track, version: saved.version }
}

/** Puts a made-up document into a slot of an application. */
export async function upload(
  client: Client,
  id: string,
  slot: string,
  name: string,
): Promise<{ file: string }> {
  const form = new FormData()
  form.append('file', new Blob([PDF], { type: 'application/pdf' }), name.replaceAll('/', '-'))
  return client.call('POST', `/applications/${id}/files?slot=${encodeURIComponent(slot)}`, { form })
}

/** Submits; a pilot city's companions go out with it. */
export async function submit(client: Client, draft: Draft, key: string): Promise<void> {
  await client.call('POST', `/applications/${draft.id}/submit`, { body: {}, version: draft.version, key })
}

/** Forgets the first number promised, as people do at 16:50. */
export function forgetTarget(content: Record<string, unknown>): Record<string, unknown> {
  const [first] = Object.keys((content.targets ?? {}) as object)
  return first
    ? withValue(content, `targets.${first}`, undefined)
    : withValue(content, 'basics.title', undefined)
}

/** Takes the long texts of another plan, its sentences turned around: what a copier does who does not want to be seen. */
export function withPlanOf(content: Record<string, unknown>, plan: unknown): Record<string, unknown> {
  return Object.entries((plan ?? {}) as Record<string, unknown>).reduce(
    (c, [key, words]) =>
      typeof words === 'string' && typeof (c.plan as Record<string, unknown> | undefined)?.[key] === 'string'
        ? withValue(c, `plan.${key}`, `${words.split('。').filter(Boolean).reverse().join('。')}。`)
        : c,
    content,
  )
}
