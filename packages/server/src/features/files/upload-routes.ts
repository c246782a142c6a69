import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { FILE_MAX } from './fit.ts'
import { begin, cancel, findUpload, finish } from './resumable.ts'
import { uploadedAnswer } from './schemas.ts'
import { tusRoutes } from './tus-routes.ts'

const metadata = z.object({
  slot: z.string().min(1).max(80),
  filename: z.string().min(1).max(1000),
  replaces: z.uuid().optional(),
})

/** An application's attachments, sent so that they go on where they broke off. */
export async function uploadRoutes(app: App, { config, db }: AppDeps): Promise<void> {
  const { dataDir } = config
  const keeping = { db, dataDir, scans: config.clamd !== undefined }
  tusRoutes(app, dataDir, {
    base: '/api/v1/applications/:id/uploads',
    owner: z.object({ id: z.uuid() }),
    metadata,
    access: 'file.upload',
    tag: 'files',
    summary: {
      begin: 'Begin a resumable upload (tus; Upload-Metadata: slot, filename, replaces)',
      finish: 'Make a whole upload the application’s file; asked again, the same file',
    },
    kept: uploadedAnswer,
    max: FILE_MAX,
    begin: (user, { id }, { slot, filename, replaces }, size) =>
      begin(db, user, id, { slot, name: filename, size, replaces }),
    find: async (user, { id }, upload) => {
      const found = await withActor(db, user, (tx) => findUpload(tx, user, id, upload))
      return { size: found.size, done: found.file_id !== null, expiresAt: found.expires_at }
    },
    cancel: (user, { id }, upload) => cancel(keeping, user, id, upload),
    finish: (user, { id }, upload) => finish(keeping, user, id, upload),
  })
}
