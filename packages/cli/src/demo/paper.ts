import { DEMO_PASSWORD } from '@zhinan/server'
import { signedIn } from '../season/people.ts'

/** A white page: what a scanner gives of a sheet laid in the wrong way round. */
const BLANK = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAA4CAAAAACqQ+UqAAAAIElEQVR42mP4TyRgGFU4qnBU4ajCUYWjCkcVjioc2goBFmC3uZB26XAAAAAASUVORK5CYII=',
  'base64',
)
/** So many of the submitted applications have had their sealed scan taken in. */
const TAKEN = 6

/** An officer has taken in some sealed scans already, and one sheet waits that nobody could read. */
export async function playPaper(base: string, callId: string): Promise<void> {
  const officer = await signedIn(base, { email: 'officer@demo.zhinan', password: DEMO_PASSWORD })
  const { needs } = await officer.call<{ needs: string }>('GET', `/calls/${callId}/paper`)
  if (needs === 'none') return
  const { items } = await officer.call<{ items: { id: string; number: string }[] }>(
    'GET',
    `/calls/${callId}/paper/applications?limit=${TAKEN}`,
  )
  const send = (name: string, content: Uint8Array) => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(content)]), name)
    return officer.call('POST', `/calls/${callId}/paper/scans`, { form })
  }
  for (const { id, number } of items)
    await send(`${number}.pdf`, await officer.bytes(`/applications/${id}/application.pdf?lang=zh`))
  await send('扫描0007.png', BLANK)
}
