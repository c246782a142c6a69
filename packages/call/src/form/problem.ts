import { type Text, text } from '../text.ts'

/** What can be wrong with what was filled in. Closed, so that the portal and the tests can name each. */
export const problemCodes = [
  'blank',
  'incomplete',
  'tooLong',
  'tooShort',
  'tooSmall',
  'tooBig',
  'tooMany',
  'notText',
  'notNumber',
  'notDate',
  'notYesNo',
  'notAnOption',
  'notAList',
  'notAFile',
  'badPhone',
  'badEmail',
  'badIdNumber',
  'birthDateDiffers',
  'badAmount',
  'tooLarge',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** Something wrong with one place of the form, as it stands. What rules find is not here but in the verdict. */
export interface FieldProblem {
  readonly path: string
  readonly section: string
  readonly code: ProblemCode
  readonly text: Text
}

/** Codes that mean "not there yet" rather than "wrong". */
export const isMissing = (code: ProblemCode): boolean => code === 'blank' || code === 'incomplete'

/** What is said of a place called `title`; `saw` and `need` as the code requires. */
export function problemText(
  code: ProblemCode,
  title: Text,
  saw?: string | number,
  need?: string | number | Text,
): Text {
  const zh = `“${title.zh}”`
  const en = `"${title.en}"`
  switch (code) {
    case 'blank':
      return text(`请填写${zh}`, `Fill in ${en}`)
    case 'incomplete':
      return typeof need === 'object'
        ? text(`${zh}还没有填完：${need.zh}`, `${en} is not complete: ${need.en}`)
        : text(`${zh}还没有填完`, `${en} is not complete`)
    case 'tooLong':
      return text(
        `${zh}有 ${saw} 字，最多 ${need} 字，请删减`,
        `${en} has ${saw} characters, at most ${need}: shorten it`,
      )
    case 'tooShort':
      return text(
        `${zh}只有 ${saw} 字，至少 ${need} 字，请补充`,
        `${en} has ${saw} characters, at least ${need}: add to it`,
      )
    case 'tooSmall':
      return text(`${zh}填的是 ${saw}，不得小于 ${need}`, `${en} is ${saw}; it must be ${need} or more`)
    case 'tooBig':
      return text(`${zh}填的是 ${saw}，不得大于 ${need}`, `${en} is ${saw}; it must be ${need} or less`)
    case 'tooMany':
      return text(
        `${zh}有 ${saw} 项，最多 ${need} 项，请删减`,
        `${en} has ${saw}, at most ${need}: remove some`,
      )
    case 'notText':
      return text(`${zh}应为文字，请重新填写`, `${en} must be text: fill it in again`)
    case 'notNumber':
      return text(
        `${zh}填的“${saw}”不是数字，请只填数字`,
        `${en} is "${saw}", not a number: give digits only`,
      )
    case 'notDate':
      return text(
        `${zh}填的“${saw}”不是存在的日期，请按 1990-01-31 的样式填写`,
        `${en} is "${saw}", not a date that exists: write it like 1990-01-31`,
      )
    case 'notYesNo':
      return text(`${zh}请选择“是”或“否”`, `Answer ${en} with yes or no`)
    case 'notAnOption':
      return text(
        `${zh}填的“${saw}”不在选项中，请重新选择`,
        `${en} is "${saw}", which is no option: choose again`,
      )
    case 'notAList':
      return text(`${zh}应为表格，请重新填写`, `${en} must be a table: fill it in again`)
    case 'notAFile':
      return text(
        `${zh}中有无法识别的文件，请删除后重新上传`,
        `${en} holds something that is no file: remove it and upload again`,
      )
    case 'badPhone':
      return text(
        `${zh}填的“${saw}”不像电话号码，请按 13812345678 或 0371-65707080 的样式填写`,
        `${en} is "${saw}", not a telephone number: write it like 13812345678 or 0371-65707080`,
      )
    case 'badEmail':
      return text(
        `${zh}填的“${saw}”不像电子邮箱，请按 name@example.com 的样式填写`,
        `${en} is "${saw}", not an e-mail address: write it like name@example.com`,
      )
    case 'birthDateDiffers':
      return text(
        `${zh}填的是 ${saw}，身份证号上是 ${need}，请核对`,
        `${en} is ${saw}, the ID number says ${need}: check both`,
      )
    case 'badAmount':
      return text(
        `${zh}的金额“${saw}”不是不小于 0 的数，请改正（最多两位小数，单位元）`,
        `the amount "${saw}" in ${en} is not a sum of 0 or more: mend it (yuan, two decimals at most)`,
      )
    case 'tooLarge':
      return text(
        `${zh}的内容过大（${saw}），最多 ${need}，无法保存；请改用附件`,
        `${en} is too large to keep (${saw}, at most ${need}): attach it as a file instead`,
      )
    default:
      return text(`${zh}填写有误，请核对`, `${en} is not right: check it`)
  }
}

/** Tells of one problem at a place below the field's, or at the field itself. */
export type Tell = (
  code: ProblemCode,
  saw?: string | number,
  need?: string | number | Text,
  below?: string,
) => undefined
