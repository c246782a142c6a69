import { quantile } from '../server.ts'
import type { Answered } from './night.ts'

const W = 860
const H = 380
const LEFT = 56
const RIGHT = 60
const TOP = 44
const BOTTOM = 48

/** Requests a second (bars) and their 99th percentile (line) over a compressed hour, as SVG. Drawn from the answers alone. */
export function chart(answers: readonly Answered[], lengthMs: number): string {
  const seconds = Math.ceil(lengthMs / 1000) + 3
  const each = Array.from({ length: seconds }, (_, s) => answers.filter((a) => Math.floor(a.at / 1000) === s))
  const most = nice(Math.max(...each.map((x) => x.length), 1))
  const p99s = each.map((x) =>
    quantile(
      x.map((a) => a.ms),
      0.99,
    ),
  )
  const slow = nice(Math.max(...p99s, 300))
  const x = (s: number) => LEFT + (s / seconds) * (W - LEFT - RIGHT)
  const y = (share: number) => H - BOTTOM - share * (H - TOP - BOTTOM)
  const width = x(1) - x(0)
  const bars = each.map((list, s) => {
    const late = s * 1000 >= lengthMs
    const top = y(list.length / most)
    return `<rect x="${n(x(s) + 0.5)}" y="${n(top)}" width="${n(width - 1)}" height="${n(H - BOTTOM - top)}" fill="${late ? '#b3261e' : '#0f6b4f'}" opacity="0.55"/>`
  })
  const points = p99s.flatMap((ms, s) => (each[s]!.length > 0 ? [`${n(x(s + 0.5))},${n(y(ms / slow))}`] : []))
  const marks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line x1="${LEFT}" x2="${W - RIGHT}" y1="${n(y(share))}" y2="${n(y(share))}" stroke="#d8d5cc"/>` +
      `<text x="${LEFT - 8}" y="${n(y(share) + 4)}" text-anchor="end" fill="#0f6b4f">${n(share * most)}</text>` +
      `<text x="${W - RIGHT + 8}" y="${n(y(share) + 4)}" fill="#8a4b08">${n(share * slow)} ms</text>`,
  )
  const minutes = Array.from(
    { length: lengthMs / 10_000 + 1 },
    (_, i) =>
      `<text x="${n(x(i * 10))}" y="${H - BOTTOM + 20}" text-anchor="middle">${i === 6 ? 'deadline' : `−${60 - i * 10} min`}</text>`,
  )
  const deadline = n(x(lengthMs / 1000))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" font-family="sans-serif" font-size="12" fill="#1f2328">
<title>The last hour before a deadline, played sixty times as fast</title>
<rect width="${W}" height="${H}" fill="#fffefb"/>
<text x="${LEFT}" y="20" font-size="14" font-weight="bold">The last hour, played in a minute: requests a second (bars) and their p99 (line)</text>
<text x="${LEFT}" y="36" fill="#59636e">${answers.length} answers; red: after the deadline, all refused</text>
${marks.join('\n')}
${bars.join('\n')}
<line x1="${LEFT}" x2="${W - RIGHT}" y1="${n(y(300 / slow))}" y2="${n(y(300 / slow))}" stroke="#8a4b08" stroke-dasharray="4 4"/>
<text x="${LEFT + 6}" y="${n(y(300 / slow) - 5)}" fill="#8a4b08">aim: 300 ms</text>
<polyline points="${points.join(' ')}" fill="none" stroke="#8a4b08" stroke-width="2"/>
<line x1="${deadline}" x2="${deadline}" y1="${TOP}" y2="${H - BOTTOM}" stroke="#b3261e"/>
${minutes.join('\n')}
</svg>
`
}

const n = (value: number): string => String(Math.round(value * 10) / 10)

/** The next round number. */
function nice(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 4, 5, 8, 10].map((m) => m * power).find((v) => v >= value)!
}
