/** What both entries give: everything that does not depend on which rule kinds are loaded. */
export {
  type ApplicationNumber,
  checkNumber,
  makeNumber,
  NUMBER_ALPHABET,
  normalNumber,
  parseNumber,
} from './application-number.ts'
export type { Answers, Question, TrackAnswer } from './can-apply.ts'
export { type CreditCodeFault, creditCodeFault, readCreditCode } from './credit-code.ts'
export { type Evaluator, overall, typeOf } from './evaluate.ts'
export { findRule } from './explain.ts'
export type {
  ApplicationState,
  Decision,
  EarlierProject,
  Facts,
  PaperFacts,
  ProjectResult,
  SanctionFact,
  SanctionFacts,
  SanctionKind,
  Sibling,
  UnitFacts,
} from './facts.ts'
export type { Awaits, Checker, Finding, Gate, Outcome, Scalar, Stage, Verdict } from './finding.ts'
export { fieldsOf, TYPE_PATH } from './form/build.ts'
export { EXCLUSIONS_PATH } from './form/exclusions.ts'
export type { Column, Field, FieldType, Form, FormSection, Prefill } from './form/field.ts'
export { type IdNumberFault, idNumberFault, isMasked, maskIdNumber, readIdNumber } from './id-number.ts'
export type { Call, Rule, Track } from './model.ts'
export { type Fen, formatMoney, parseMoney } from './money.ts'
export { type PaperCode, paperCode, readPaperCode } from './paper-code.ts'
export { isBlank, reader, withValue } from './path.ts'
export { reviewOf } from './review.ts'
export { type BudgetSums, budgetSums } from './rules/budget.ts'
export { designated } from './rules/companion.ts'
export type { RuleKind } from './rules/kind.ts'
export { SANCTION_KINDS, type SanctionRule } from './rules/sanctions.ts'
export { COUNTED_STATES } from './rules/unit-cap.ts'
export type { AppealTerms, Calendar, Paper, Ruling } from './schema/call.ts'
export { isDate, type Option } from './schema/common.ts'
export type { Section, StatedField } from './schema/form.ts'
export { AGGREGATIONS, type Majority, type ReviewTerms } from './schema/review.ts'
export type { Measure, RegistryFact, UnitKind, Vocabulary } from './schema/vocabulary.ts'
export { type Summary, type SummaryRow, summarise } from './summary.ts'
export { joinText, type Locale, type Text, text } from './text.ts'
export type { Truth } from './truth.ts'
