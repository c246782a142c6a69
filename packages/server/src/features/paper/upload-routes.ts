import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { callParams } from '../calls/schemas.ts'
import { tusRoutes } from '../files/service.ts'
import { begin, cancel, find, finish } from './resumable.ts'
import { appParams, scan } from './schemas.ts'
import { type Owner, SCAN_MAX } from './take.ts'

const metadata = z.object({ filename: z.string().min(1).max(1000) })

/** Sealed scans, sent so that they go on where they broke off: a unit's of its application, an officer's whole stack. */
export async function paperUploadRoutes(app: App, { db, config }: AppDeps): Promise<void> {
  const { dataDir } = config
  const of = <P>(ownerOf: (params: P) => Owner) => ({
    metadata,
    tag: 'paper',
    summary: {
      begin: 'Begin a resumable upload of a sealed scan (tus; Upload-Metadata: filename)',
      finish: 'Make a whole upload a scan, whose code is read by and by; asked again, the same scan',
    },
    kept: scan,
    max: SCAN_MAX,
    begin: (user: Person, to: P, { filename }: z.output<typeof metadata>, size: number) =>
      begin(db, user, ownerOf(to), { name: filename, size }),
    find: async (user: Person, to: P, id: string) => {
      const found = await withActor(db, user, (tx) => find(tx, user, ownerOf(to), id))
      return { size: found.size, done: found.scan_id !== null, expiresAt: found.expires_at }
    },
    cancel: (user: Person, to: P, id: string) => cancel({ db, dataDir }, user, ownerOf(to), id),
    finish: (user: Person, to: P, id: string) => finish({ db, dataDir }, user, ownerOf(to), id),
  })
  tusRoutes(app, dataDir, {
    base: '/api/v1/applications/:id/paper/uploads',
    owner: appParams,
    access: 'paper.send',
    ...of(({ id }: { id: string }): Owner => ({ applicationId: id })),
  })
  tusRoutes(app, dataDir, {
    base: '/api/v1/calls/:call/paper/uploads',
    owner: callParams,
    access: 'paper.mark',
    ...of(({ call }: { call: string }): Owner => ({ callId: call })),
  })
}

type Person = Parameters<typeof find>[1]
