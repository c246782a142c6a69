import { borrowDatabase, loadConfig, migrate } from '@zhinan/server'
import { EXIT } from '../exit.ts'

/** `migrate`: brings the database to the newest schema and says what was done. */
export async function migrateCommand(): Promise<number> {
  const { target, close } = await borrowDatabase(loadConfig(process.env))
  try {
    const { applied, version } = await migrate(target)
    const what = applied.length > 0 ? applied.join(', ') : '无 / nothing'
    console.log(`数据库结构第 ${version} 版，本次执行：${what} / schema version ${version}, applied: ${what}`)
    return EXIT.fine
  } finally {
    await close()
  }
}
