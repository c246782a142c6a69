import { joinText, type Locale, type Text, text } from '@zhinan/call'
import { type Checked, DRAW_STEPS, type DrawRecord, frameHash, verifyDraw } from '@zhinan/review'
import type { Command } from 'commander'
import * as z from 'zod/mini'
import { EXIT, UsageError } from '../exit.ts'
import { FAULTS, STEPS } from './draw-words.ts'
import { readJson } from './read-json.ts'

/** What stands on the command line. */
interface VerifyArguments {
  readonly json?: boolean
  readonly lang: string
  readonly hash?: string
}

// A key more stays where it is: what was hashed is the whole.
const candidate = z.looseObject({ id: z.string(), stratum: z.string(), unit: z.optional(z.string()) })
const stratum = z.looseObject({
  id: z.string(),
  title: z.looseObject({ zh: z.string(), en: z.string() }),
  draw: z.number(),
})
const record = z.looseObject({
  frame: z.looseObject({
    format: z.string(),
    purpose: z.string(),
    strata: z.array(stratum),
    perUnit: z.number(),
    publicValue: z.string(),
    candidates: z.array(candidate),
  }),
  frameHash: z.string(),
  commitments: z.looseObject({ officer: z.optional(z.string()), supervisor: z.optional(z.string()) }),
  reveals: z.optional(
    z.looseObject({
      officer: z.optional(z.string()),
      supervisor: z.optional(z.string()),
      publicValue: z.optional(z.string()),
    }),
  ),
  seed: z.optional(z.string()),
  declined: z.optional(z.array(z.string())),
  result: z.optional(
    z.looseObject({ strata: z.array(z.looseObject({ id: z.string() })), serving: z.array(z.string()) }),
  ),
})

/** `draw verify`: what can be done with draws without a server. */
export function drawCommands(
  program: Command,
  does: <A extends unknown[]>(work: (...args: A) => Promise<number>) => (...args: A) => Promise<void>,
): void {
  const draw = program.command('draw').description('专家抽取 / draws of experts')
  draw
    .command('verify <file>')
    .description(
      '按公开的记录离线重新抽取并逐步比对 / make a draw again from its record and compare each step',
    )
    .option('--hash <hash>', '您在封存时看到的名单摘要 / the hash of the list as you saw it published')
    .option('--json', 'JSON 输出 / as JSON')
    .option('--lang <zh|en>', '语言 / language', 'zh')
    .action(does(verify))
}

/**
 * `draw verify`: goes through a published record again, without a server.
 *
 * @returns 0 when every step holds, 1 when one does not or the draw is not finished
 */
async function verify(file: string, options: VerifyArguments): Promise<number> {
  if (options.hash !== undefined && !/^[0-9a-f]{64}$/i.test(options.hash))
    throw new UsageError('--hash 须是 64 位十六进制数', '--hash takes 64 hexadecimal digits')
  const draw = (await readJson(file, record)) as DrawRecord
  const checked = verifyDraw(draw)
  const holds = checked.length === DRAW_STEPS.length && checked.every((c) => c.ok)
  const hash = frameHash(draw.frame)
  // A record that was made anew as a whole agrees with itself: only what somebody noted before tells.
  const noted = options.hash === undefined || options.hash.toLowerCase() === hash
  const finished = draw.result !== undefined || draw.seed !== undefined || draw.reveals !== undefined
  const verdict = verdictOf(holds, noted, finished, checked.at(-1)!)
  const code = holds && noted ? EXIT.fine : EXIT.no
  if (options.json) {
    const steps = checked.map((c) => ({ ...c, text: c.ok ? STEPS[c.step] : saidOf(c) }))
    const own = options.hash === undefined ? {} : { hashAsNoted: noted }
    console.log(
      JSON.stringify({ ok: code === EXIT.fine, finished, frameHash: hash, ...own, steps, verdict }, null, 2),
    )
    return code
  }
  const lang: Locale = options.lang === 'en' ? 'en' : 'zh'
  const { frame, reveals, result } = draw
  console.log(
    [
      frame.purpose,
      text(
        `候选 ${frame.candidates.length} 人，范围 ${frame.strata.length} 个，同一单位至多 ${frame.perUnit} 人`,
        `${frame.candidates.length} candidates, ${frame.strata.length} strata, of one unit ${frame.perUnit} at most`,
      )[lang],
      text(`名单摘要 ${hash}`, `hash of the list ${hash}`)[lang],
      text(
        `公开数值 ${frame.publicValue}：${reveals?.publicValue ?? '未公布'}`,
        `public value, ${frame.publicValue}: ${reveals?.publicValue ?? 'not known yet'}`,
      )[lang],
      '',
      ...DRAW_STEPS.map((step) => {
        const one = checked.find((c) => c.step === step)
        if (!one) return `○ ${STEPS[step][lang]}`
        return one.ok
          ? `✓ ${STEPS[step][lang]}`
          : `✗ ${STEPS[step][lang]}${lang === 'zh' ? '：' : ': '}${saidOf(one)[lang]}`
      }),
      '',
      verdict[lang],
      ...(code === EXIT.fine
        ? [
            text(
              `应评 ${result!.serving.length} 人：${result!.serving.join('、')}`,
              `${result!.serving.length} serve: ${result!.serving.join(', ')}`,
            )[lang],
          ]
        : []),
    ].join('\n'),
  )
  return code
}

const saidOf = ({ code, about }: Checked): Text => FAULTS[code!](about ?? '')

function verdictOf(holds: boolean, noted: boolean, finished: boolean, last: Checked): Text {
  if (!noted)
    return text(
      '不一致：名单的摘要不是您给出的那个，记录中的名单不是当时封存的名单',
      'It does not hold: the hash of the list is not the one you gave, so this is not the list that was frozen then',
    )
  if (holds) return text('一致：每一步都成立', 'It holds: every step agrees')
  const waits = last.code === 'commitment-missing' || last.code === 'reveal-missing'
  if (!finished && waits)
    return joinText(
      [
        text('抽取尚未完成，已有的步骤一致', 'The draw is not finished; the steps so far agree'),
        saidOf(last),
      ],
      '：',
      ': ',
    )
  return text('不一致：与公开的结果对不上', 'It does not hold: it does not agree with what was published')
}
