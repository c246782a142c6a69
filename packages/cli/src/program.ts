import { Command, CommanderError } from 'commander'
import { type AssignArguments, assignCommand } from './commands/assign.ts'
import { callCheck, callLoad, callSchema } from './commands/call.ts'
import { drawCommands } from './commands/draw.ts'
import { screen } from './commands/screen.ts'
import type { SeasonArguments } from './commands/season.ts'
import { type SelectArguments, selectCommand } from './commands/select.ts'
import { userCommands } from './commands/user.ts'
import { EXIT, failed } from './exit.ts'

/**
 * The `zhinan` command. What needs the server is loaded only by the commands that use it: `call check` answers at once.
 *
 * @returns the exit code: 0 fine, 1 the answer is no, 2 wrong use, 3 it broke
 */
export async function runCli(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.fine
  const does =
    <A extends unknown[]>(work: (...args: A) => Promise<number> | number) =>
    async (...args: A) => {
      code = await work(...args)
    }
  const program = new Command('zhinan')
    .description('指南：申报指南即程序 / the guide is the program')
    .exitOverride()

  program
    .command('serve')
    .description('启动服务 / start the server')
    .option('--demo', '演示：预置申报、单位与账号 / a demonstration with a call, units and sign-ins')
    .action(does(async (o: { demo?: boolean }) => (await import('./commands/serve.ts')).serveCommand(o)))

  const call = program.command('call').description('申报数据 / a call as data')
  call
    .command('check <folder>')
    .description('校验一项申报并打印一览表 / validate a call and print its table')
    .option('--json', 'JSON 输出 / as JSON')
    .option('--lang <zh|en>', '语言 / language', 'zh')
    .action(does(callCheck))
  call
    .command('load <folder>')
    .description('载入数据库（未发布）/ load into the database, unpublished')
    .action(does(callLoad))
  call
    .command('schema [file]')
    .description('YAML 文件的 JSON Schema / JSON Schema of the YAML files')
    .action(does(callSchema))

  program
    .command('screen <folder> [file]')
    .description('逐行读入申报书（JSON Lines），输出核验结论 / applications as JSON Lines in, findings out')
    .option('--explain', '附中英文说明 / with sentences')
    .action(does(screen))

  program
    .command('assign <file>')
    .description('按契合度为申报分配专家（JSON 输入）/ assign experts to applications, JSON in')
    .option('--json', 'JSON 输出 / as JSON')
    .option('--csv', 'CSV 输出，可编辑后用 --keep 读回 / as CSV, to be edited and read again by --keep')
    .option('--keep <file>', '编辑过的方案：保留、不要 / an edited plan: what to keep, what not')
    .option('--explain <ids...>', '说明一对：申报 专家 / explain a pair: application expert')
    .option('--seed <text>', '同等方案之间的次序 / the order among equals', '')
    .option('--gap <part>', '离最优至多多远，0 为最优 / how far from the best at most, 0 for the best')
    .option(
      '--tolerance <fit>',
      '为契合度最低的申报可让出多少 / what may be given up for the least served',
      '0',
    )
    .action(does((file: string, o: AssignArguments) => assignCommand(file, o)))

  program
    .command('select <file>')
    .description(
      '按得分、名额和已作的决定确定入围（JSON 输入）/ select from scores, quotas and decisions, JSON in',
    )
    .option('--call <folder>', '名额与计分办法取自申报数据 / quotas and terms of scoring are those of a call')
    .option('--before <file>', '与之前的输入比较，列出谁变了 / compare with an input before: who moves')
    .option(
      '--kept <file>',
      '与封存的结果核对是否完全一致 / check that it is exactly the outcome that was kept',
    )
    .option('--json', 'JSON 输出 / as JSON')
    .option('--lang <zh|en>', '语言 / language', 'zh')
    .action(does((file: string, o: SelectArguments) => selectCommand(file, o)))

  drawCommands(program, does)

  program
    .command('migrate')
    .description('升级数据库结构 / bring the database to the newest schema')
    .action(does(async () => (await import('./commands/migrate.ts')).migrateCommand()))

  userCommands(program, does)

  program
    .command('season')
    .description(
      '向运行中的演示服务器提交一季模拟申报 / play a synthetic season against a running demo server',
    )
    .option('--url <address>', '服务器地址 / the server', 'http://localhost:8023')
    .option('--call <id>', '申报 / the call', 'kczy-2023')
    .option('--units <n>', '单位数 / how many units', '40')
    .option('--seed <n>', '随机种子 / seed', '1')
    .option('--parallel <n>', '同时进行的单位数 / units at work at once', '4')
    .option('--officer <email>', '审查人员 / the officer who screens', 'officer@demo.zhinan')
    .option('--password <text>', '其密码 / their password', 'zhinan-demo-2023')
    .option('--json', 'JSON 输出 / as JSON')
    .action(does(async (o: SeasonArguments) => (await import('./commands/season.ts')).season(o)))

  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse
    return await failed(error)
  }
  return code
}
