import { type Text, text } from '@zhinan/call'
import type { DrawFault, DrawStep } from '@zhinan/review'

/** What holds when a step of the check of a draw is passed. */
export const STEPS: Readonly<Record<DrawStep, Text>> = {
  frame: text('名单和条件完整', 'List and conditions are complete'),
  'frame-hash': text(
    '名单与封存时公布的摘要一致',
    'The list has the hash that was published when it was frozen',
  ),
  commitments: text('双方事先提交了密钥摘要', 'Both committed beforehand'),
  reveals: text('公开的密钥与摘要一致', 'The secrets are those committed to'),
  seed: text('种子由名单、密钥和公开数值算出', 'The seed follows from list, secrets and public value'),
  result: text('按种子重新抽取，结果一致', 'Drawn again by the seed, the result is the same'),
}

/** Why a step fails, of what it is about. */
export const FAULTS: Readonly<Record<DrawFault, (about: string) => Text>> = {
  'format-unknown': (a) =>
    text(`格式 ${a} 不认识，可能出自更新的版本`, `Unknown format ${a}, perhaps of a newer version`),
  'candidate-twice': (a) => text(`候选人 ${a} 出现两次`, `Candidate ${a} stands twice`),
  'stratum-twice': (a) => text(`范围 ${a} 出现两次`, `Stratum ${a} stands twice`),
  'stratum-unknown': (a) => text(`候选人 ${a} 不属于任何范围`, `Candidate ${a} is in no stratum`),
  'draw-not-a-count': (a) =>
    text(`范围 ${a} 的抽取人数不是正整数`, `What stratum ${a} draws is no whole number`),
  'share-not-a-count': (a) =>
    text(`同一单位人数 ${a} 不是正整数`, `The share of a unit, ${a}, is no whole number`),
  'too-few-candidates': (a) => text(`范围 ${a} 的候选人数不足`, `Stratum ${a} has too few candidates`),
  'no-public-value': () => text('没有指明公开数值', 'No public value is named'),
  'frame-changed': (a) =>
    text(
      `名单在封存后被改动，现摘要为 ${a}`,
      `The list was changed after it was frozen; its hash is ${a} now`,
    ),
  'commitment-missing': (a) => text(`缺少${part(a).zh}的摘要`, `The commitment of ${part(a).en} is missing`),
  'reveal-missing': (a) => text(`${part(a).zh}尚未公开`, `${part(a).en} is not revealed`),
  'secret-too-short': (a) =>
    text(`${part(a).zh}太短，可被猜中`, `${part(a).en} is too short: it can be guessed`),
  'reveal-differs': (a) =>
    text(`${part(a).zh}与事先提交的摘要不符`, `${part(a).en} is not what was committed to`),
  'seed-differs': (a) => text(`种子应为 ${a}`, `The seed should be ${a}`),
  'result-missing': () => text('没有抽取结果', 'There is no result'),
  'id-differs': (a) => text(`范围 ${a} 在结果中对不上`, `Stratum ${a} does not match the result`),
  'sequence-differs': (a) => text(`范围 ${a} 的次序不同`, `The sequence of stratum ${a} differs`),
  'drawn-differs': (a) => text(`范围 ${a} 抽中的人不同`, `Others are drawn in stratum ${a}`),
  'passed-differs': (a) => text(`范围 ${a} 略过的人不同`, `Others are passed over in stratum ${a}`),
  'short-differs': (a) => text(`范围 ${a} 的缺额不同`, `Stratum ${a} is short by another number`),
  'serving-differs': () => text('应评名单不同', 'The list of those who serve differs'),
}

const part = (about: string): Text =>
  about === 'officer'
    ? text('办理人密钥', 'The officer’s secret')
    : about === 'supervisor'
      ? text('监督人密钥', 'The supervisor’s secret')
      : text('公开数值', 'The public value')
