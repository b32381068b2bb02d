// What the readiness rules find, as screens show it: names, words, marks, and where each is put right.
export * from './findings';
export { marks } from './marks';
export { type Remedy, remedyOf } from './remedy';
export { type FindingWords, useFindingWords } from './useFindingWords';
