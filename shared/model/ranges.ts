// What numbers can be meant: the range of every quantity the model knows.
import { z } from 'zod';

/** The least and the greatest number that can be meant. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Things counted, and whatever has no narrower range. */
export const COUNT: Range = { min: 0, max: 1_000_000_000 };
/** Places in an order. */
export const ORDER: Range = { min: 0, max: 1_000_000 };
/** Durations in minutes, ten years at most: what is longer is typed wrong. */
export const MINUTES: Range = { min: 0, max: 5_256_000 };
/** Durations in hours, ten years at most. */
export const HOURS: Range = { min: 0, max: 87_600 };
/** Shares of a whole. */
export const PERCENT: Range = { min: 0, max: 100 };

/** A number within a range. */
export function amount({ min, max }: Range): z.ZodNumber {
  return z.number().min(min, 'number.tooSmall').max(max, 'number.tooLarge');
}
