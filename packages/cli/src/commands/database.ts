import { borrowDatabase, type Config, connectApp, type Db, migrate } from '@zhinan/server'

/** Runs a command's work on the database that the settings name, beside a running server or alone. */
export async function withDatabase<T>(config: Config, work: (db: Db) => Promise<T>): Promise<T> {
  const { target, close } = await borrowDatabase(config)
  try {
    await migrate(target)
    const { db } = connectApp(target, 2)
    try {
      return await work(db)
    } finally {
      await db.destroy()
    }
  } finally {
    await close()
  }
}
